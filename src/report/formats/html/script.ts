/**
 * What a page does: its list of findings is sorted and filtered, drawn as far as it is seen where it is
 * long, and drawn in full for the printer. Written for Chrome 80; it asks nothing of anybody.
 */
export const SCRIPT = String.raw`
(function () {
  "use strict";
  var ROW = 37, MANY = 2000;
  var holder = document.getElementById("findings-data");
  if (!holder) return;
  var data = JSON.parse(holder.textContent);
  var words = data.words;
  var columns = data.columns.map(function (column) {
    var lines = column.rows === "" ? [] : column.rows.split("\n");
    return lines.map(function (line) {
      var parts = line.split(",");
      var text = column.templates[parseInt(parts[0], 36)];
      var at = 0;
      return text.replace(/\u0001/g, function () { at += 1; return parts[at]; });
    });
  });
  var total = data.count;
  var table = document.getElementById("findings");
  var body = table.tBodies[0];
  var box = document.getElementById("findings-box");
  var count = document.getElementById("findings-count");
  var printed = document.getElementById("findings-printed");
  var search = document.getElementById("find");
  var selects = Array.prototype.slice.call(document.querySelectorAll("select[data-column]"));
  var buttons = Array.prototype.slice.call(table.querySelectorAll("thead button"));
  var collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  var houses = Object.create(null);
  Array.prototype.forEach.call(document.querySelectorAll("[data-subject]"), function (one) {
    houses[one.getAttribute("data-subject")] = one.id;
  });
  var all = [];
  for (var i = 0; i < total; i += 1) all.push(i);
  var order = all, shown = all, sorted = -1, down = false;
  var STATE = data.names.indexOf("state"), SUBJECT = data.names.indexOf("subject");

  function cell(row, at) {
    var td = document.createElement("td");
    var text = columns[at][row];
    if (at === STATE) {
      var tag = document.createElement("span");
      tag.className = "state " + (data.kinds[text] || "");
      tag.textContent = text;
      td.appendChild(tag);
    } else if (at === SUBJECT && houses[text]) {
      var link = document.createElement("a");
      link.href = "#" + houses[text];
      link.textContent = text;
      td.appendChild(link);
    } else {
      td.textContent = text;
      if (shown.length > MANY) td.title = text;
    }
    return td;
  }
  function line(at) {
    var tr = document.createElement("tr");
    tr.setAttribute("aria-rowindex", String(at + 2));
    var first = document.createElement("td");
    first.className = "num";
    first.textContent = String(at + 1);
    tr.appendChild(first);
    for (var c = 0; c < columns.length; c += 1) tr.appendChild(cell(shown[at], c));
    return tr;
  }
  function pad(height) {
    var tr = document.createElement("tr");
    tr.className = "pad";
    tr.setAttribute("aria-hidden", "true");
    var td = document.createElement("td");
    td.colSpan = columns.length + 1;
    td.style.height = height + "px";
    tr.appendChild(td);
    return tr;
  }
  function draw(from, to) {
    var part = document.createDocumentFragment();
    if (from > 0) part.appendChild(pad(from * ROW));
    for (var at = from; at < to; at += 1) part.appendChild(line(at));
    var left = shown.length - to;
    if (left > 0) part.appendChild(pad(left * ROW));
    body.textContent = "";
    body.appendChild(part);
  }
  var top = -1, printing = false;
  function view() {
    if (printing || shown.length <= MANY) return;
    var first = Math.max(0, Math.floor(box.scrollTop / ROW) - 20);
    if (top >= 0 && Math.abs(first - top) < 10) return;
    top = first;
    draw(first, Math.min(shown.length, first + Math.ceil(box.clientHeight / ROW) + 60));
  }
  function refresh() {
    table.classList.toggle("many", shown.length > MANY);
    table.setAttribute("aria-rowcount", String(shown.length + 1));
    count.textContent = words.shown.replace("{n}", shown.length).replace("{of}", total);
    box.scrollTop = 0;
    top = -1;
    if (shown.length > MANY) view();
    else draw(0, shown.length);
  }
  function filter() {
    var wanted = search.value.trim().toLowerCase();
    var fixed = selects.filter(function (one) { return one.value !== ""; });
    shown = order.filter(function (row) {
      for (var s = 0; s < fixed.length; s += 1) {
        if (columns[Number(fixed[s].dataset.column)][row] !== fixed[s].value) return false;
      }
      if (wanted === "") return true;
      for (var c = 0; c < columns.length; c += 1) {
        if (columns[c][row].toLowerCase().indexOf(wanted) >= 0) return true;
      }
      return false;
    });
    refresh();
  }
  function sortBy(at) {
    down = sorted === at ? !down : false;
    sorted = at;
    var texts = columns[at];
    var unique = Array.from(new Set(texts)).sort(collator.compare);
    var rank = new Map(unique.map(function (text, place) { return [text, place]; }));
    var ranks = texts.map(function (text) { return rank.get(text); });
    order = all.slice().sort(function (a, b) {
      return (down ? ranks[b] - ranks[a] : ranks[a] - ranks[b]) || a - b;
    });
    buttons.forEach(function (button, place) {
      button.parentNode.setAttribute("aria-sort", place !== at ? "none" : down ? "descending" : "ascending");
      button.lastChild.textContent = place !== at ? "" : down ? " ↓" : " ↑";
    });
    filter();
  }
  buttons.forEach(function (button, at) {
    button.addEventListener("click", function () { sortBy(at); });
  });
  selects.forEach(function (select) {
    Array.from(new Set(columns[Number(select.dataset.column)])).sort(collator.compare).forEach(function (text) {
      if (text === "") return;
      var option = document.createElement("option");
      option.value = text;
      option.textContent = text;
      select.appendChild(option);
    });
    select.addEventListener("change", filter);
  });
  search.addEventListener("input", filter);
  box.addEventListener("scroll", view);
  window.addEventListener("resize", function () { top = -1; view(); });
  window.addEventListener("beforeprint", function () {
    printing = true;
    var most = Math.min(shown.length, MANY);
    var left = shown.length - most;
    printed.textContent = left === 0 ? "" : words.left.replace("{n}", most).replace("{left}", left);
    if (left > 0) {
      var kept = shown;
      shown = shown.slice(0, most);
      draw(0, most);
      shown = kept;
    }
    Array.prototype.forEach.call(document.querySelectorAll("details"), function (one) {
      one.open = true;
    });
  });
  window.addEventListener("afterprint", function () {
    printing = false;
    refresh();
  });
  refresh();
})();
`;
