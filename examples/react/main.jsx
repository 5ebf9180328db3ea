import { createRoot } from "react-dom/client";
import { Household } from "./Household.jsx";

const start = { id: "H1", declaredMembers: 1, members: [{ id: "M1", presence: "present" }] };
createRoot(document.getElementById("root")).render(<Household start={start} />);
