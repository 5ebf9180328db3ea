-- 建档立卡识别 · Identification for registration
-- cn/identification 1.0.0, 2020-12-31, cn; plan 2a5b0cf6acd384dd
WITH
-- What is written in households
`households_seen` AS (
  SELECT
    t.id AS household,
    t.village AS village,
    t.`declaredMembers` AS `households_declaredMembers`
  FROM `households` AS t
),

-- What is written in incomes
`incomes_seen` AS (
  SELECT
    t.household AS household,
    t.`position__` AS `position__`,
    t.`year` AS `incomes_year`,
    t.`wage` AS `incomes_wage`,
    t.`business` AS `incomes_business`,
    t.`property` AS `incomes_property`,
    t.`transfer` AS `incomes_transfer`,
    t.`outlay` AS `incomes_outlay`
  FROM `incomes` AS t
),

-- What is written in ledger
`ledger_written` AS (
  SELECT
    t.household AS household,
    t.`position__` AS `position__`,
    t.`year` AS `ledger_year`,
    t.`kind` AS `ledger_kind`,
    t.`amount` AS `ledger_amount`,
    t.`regular` AS `ledger_regular`,
    t.`from` AS `ledger_from`,
    t.`to` AS `ledger_to`
  FROM `ledger` AS t
),

-- Which cells deny each other
`ledger_denied` AS (
  SELECT r.*,
    -- 起始日期晚于核算年度 · begins after the accounting year
    (EXTRACT(YEAR FROM `ledger_from`) > `ledger_year`) AS `ledger-after-year`,
    -- 截止日期早于核算年度 · ends before the accounting year
    (`ledger_year` - 1 > EXTRACT(YEAR FROM `ledger_to`)) AS `ledger-before-year`
  FROM `ledger_written` AS r
),

-- What is written and nothing denies
`ledger_seen` AS (
  SELECT
    `household`,
    `position__`,
    CASE WHEN `ledger-after-year` OR `ledger-before-year` THEN NULL ELSE `ledger_year` END AS `ledger_year`,
    `ledger_kind`,
    `ledger_amount`,
    `ledger_regular`
  FROM `ledger_denied`
),

-- What is written in members
`members_written` AS (
  SELECT
    t.household AS household,
    t.`position__` AS `position__`,
    t.`id` AS `members_id`,
    t.`residentId__person` AS `members_residentId__person`,
    t.`presence` AS `members_presence`,
    t.`joinedOn` AS `members_joinedOn`,
    t.`leftOn` AS `members_leftOn`,
    t.`birthDate` AS `members_birthDate`
  FROM `members` AS t
),

-- Which cells deny each other
`members_denied` AS (
  SELECT r.*,
    -- 在册情况为仍在册，却有离开日期 · still on file by one column, gone by the other
    (`members_presence` IN ('present', 'joined') AND `members_leftOn` <= DATE '2020-12-31') AS `on-file-and-left`,
    -- 在册情况为从一开始在册，加入日期却在判定日之后 · on file from the start by one column, joining only after the day by the other
    (`members_presence` IN ('present', 'left', 'died') AND `members_joinedOn` > DATE '2020-12-31') AS `on-file-before-joining`,
    -- 离开日期早于加入日期 · left before joining
    (`members_presence` IN ('present', 'joined', 'left', 'died', 'joined-and-left') AND `members_joinedOn` > `members_leftOn`) AS `left-before-joining`,
    -- 迁回日期早于离开日期 · came back before leaving
    (`members_presence` IN ('left-and-returned') AND `members_leftOn` > `members_joinedOn`) AS `returned-before-leaving`,
    -- 加入日期早于出生日期 · joined before being born
    (`members_birthDate` > `members_joinedOn`) AS `joined-before-birth`,
    -- 离开日期早于出生日期 · left before being born
    (`members_birthDate` > `members_leftOn`) AS `left-before-birth`
  FROM `members_written` AS r
),

-- What is written and nothing denies
`members_seen` AS (
  SELECT
    `household`,
    `position__`,
    `members_id`,
    `members_residentId__person`,
    CASE WHEN `on-file-and-left` OR `on-file-before-joining` THEN NULL ELSE `members_presence` END AS `members_presence`,
    CASE WHEN `on-file-before-joining` OR `left-before-joining` OR `returned-before-leaving` OR `joined-before-birth` THEN NULL ELSE `members_joinedOn` END AS `members_joinedOn`,
    CASE WHEN `on-file-and-left` OR `left-before-joining` OR `returned-before-leaving` OR `left-before-birth` THEN NULL ELSE `members_leftOn` END AS `members_leftOn`
  FROM `members_denied`
),

-- What the rows of ledger come to
`ledger_by_incomes` AS (
  SELECT
    u.`household`,
    u.`position__`,
    CASE WHEN count(*) = count(CASE (t.`ledger_year` = u.`incomes_year`) WHEN TRUE THEN 1 WHEN FALSE THEN 0 END) THEN CAST(sum(CASE (t.`ledger_year` = u.`incomes_year`) WHEN TRUE THEN 1 WHEN FALSE THEN 0 END) AS BIGINT) END AS `ledger_rows`,
    CASE WHEN count(*) = count(CASE CASE (t.`ledger_year` = u.`incomes_year`) WHEN TRUE THEN (t.`ledger_kind` = 'wage') WHEN FALSE THEN FALSE END WHEN TRUE THEN t.`ledger_amount` WHEN FALSE THEN 0 END) THEN sum(CASE CASE (t.`ledger_year` = u.`incomes_year`) WHEN TRUE THEN (t.`ledger_kind` = 'wage') WHEN FALSE THEN FALSE END WHEN TRUE THEN t.`ledger_amount` WHEN FALSE THEN 0 END) END AS `ledger_rows_2`,
    CASE WHEN count(*) = count(CASE CASE (t.`ledger_year` = u.`incomes_year`) WHEN TRUE THEN (t.`ledger_kind` = 'business') WHEN FALSE THEN FALSE END WHEN TRUE THEN t.`ledger_amount` WHEN FALSE THEN 0 END) THEN sum(CASE CASE (t.`ledger_year` = u.`incomes_year`) WHEN TRUE THEN (t.`ledger_kind` = 'business') WHEN FALSE THEN FALSE END WHEN TRUE THEN t.`ledger_amount` WHEN FALSE THEN 0 END) END AS `ledger_rows_3`,
    CASE WHEN count(*) = count(CASE CASE (t.`ledger_year` = u.`incomes_year`) WHEN TRUE THEN (t.`ledger_kind` = 'property') WHEN FALSE THEN FALSE END WHEN TRUE THEN t.`ledger_amount` WHEN FALSE THEN 0 END) THEN sum(CASE CASE (t.`ledger_year` = u.`incomes_year`) WHEN TRUE THEN (t.`ledger_kind` = 'property') WHEN FALSE THEN FALSE END WHEN TRUE THEN t.`ledger_amount` WHEN FALSE THEN 0 END) END AS `ledger_rows_4`,
    CASE WHEN count(*) = count(CASE CASE (t.`ledger_year` = u.`incomes_year`) WHEN TRUE THEN CASE (t.`ledger_kind` = 'gift') WHEN TRUE THEN t.`ledger_regular` WHEN FALSE THEN (t.`ledger_kind` = 'transfer') END WHEN FALSE THEN FALSE END WHEN TRUE THEN t.`ledger_amount` WHEN FALSE THEN 0 END) THEN sum(CASE CASE (t.`ledger_year` = u.`incomes_year`) WHEN TRUE THEN CASE (t.`ledger_kind` = 'gift') WHEN TRUE THEN t.`ledger_regular` WHEN FALSE THEN (t.`ledger_kind` = 'transfer') END WHEN FALSE THEN FALSE END WHEN TRUE THEN t.`ledger_amount` WHEN FALSE THEN 0 END) END AS `ledger_rows_5`,
    CASE WHEN count(*) = count(CASE CASE (t.`ledger_year` = u.`incomes_year`) WHEN TRUE THEN (t.`ledger_kind` = 'outlay') WHEN FALSE THEN FALSE END WHEN TRUE THEN t.`ledger_amount` WHEN FALSE THEN 0 END) THEN sum(CASE CASE (t.`ledger_year` = u.`incomes_year`) WHEN TRUE THEN (t.`ledger_kind` = 'outlay') WHEN FALSE THEN FALSE END WHEN TRUE THEN t.`ledger_amount` WHEN FALSE THEN 0 END) END AS `ledger_rows_6`
  FROM `ledger_seen` AS t
  JOIN `incomes_seen` AS u ON u.`household` = t.`household`
  GROUP BY u.`household`, u.`position__`
),

-- What the rows of members come to
`members_by_household` AS (
  SELECT
    t.`household`,
    count(*) AS `members_rows`
  FROM `members_seen` AS t
  GROUP BY t.`household`
),

-- What follows from that, step 1
`members_1` AS (
  SELECT p.*,
    (p.`members_residentId__person` IS NOT NULL AND row_number() OVER (PARTITION BY household, p.`members_residentId__person` ORDER BY position__) > 1) AS `is_repeated`,
    CASE CASE (p.`members_presence` = 'present') WHEN TRUE THEN TRUE WHEN FALSE THEN CASE (p.`members_presence` = 'joined') WHEN TRUE THEN (p.`members_joinedOn` <= DATE '2020-12-31') WHEN FALSE THEN CASE (p.`members_presence` IN ('left', 'died')) WHEN TRUE THEN (DATE '2020-12-31' < p.`members_leftOn`) WHEN FALSE THEN CASE WHEN (p.`members_joinedOn` <= DATE '2020-12-31') IS NOT NULL AND (DATE '2020-12-31' < p.`members_leftOn`) IS NOT NULL THEN CASE (p.`members_presence` = 'joined-and-left') WHEN TRUE THEN CASE (p.`members_joinedOn` <= DATE '2020-12-31') WHEN TRUE THEN (DATE '2020-12-31' < p.`members_leftOn`) WHEN FALSE THEN FALSE END WHEN FALSE THEN CASE (DATE '2020-12-31' < p.`members_leftOn`) WHEN TRUE THEN TRUE WHEN FALSE THEN (p.`members_joinedOn` <= DATE '2020-12-31') END END END END END END WHEN TRUE THEN 1 WHEN FALSE THEN 0 END AS `part_of_members_2`
  FROM `members_seen` AS p
),

-- What the rows of members come to
`members_by_household_2` AS (
  SELECT
    t.`household`,
    CASE WHEN count(*) = count(t.`part_of_members_2`) THEN CAST(sum(t.`part_of_members_2`) AS BIGINT) END AS `members_rows_3`
  FROM `members_1` AS t
  GROUP BY t.`household`
),

-- What follows from that, step 2
`households_2` AS (
  SELECT p.*,
    CASE WHEN `members_by_household`.`household` IS NULL THEN 0 ELSE `members_by_household`.`members_rows` END AS `members_rows`
  FROM `households_seen` AS p
  LEFT JOIN `members_by_household` ON `members_by_household`.`household` = p.`household`
),

-- What follows from that, step 2
`incomes_2` AS (
  SELECT p.*,
    CASE WHEN `ledger_by_incomes`.`household` IS NULL THEN 0 ELSE `ledger_by_incomes`.`ledger_rows` END AS `ledger_rows`,
    CASE WHEN `ledger_by_incomes`.`household` IS NULL THEN 0 ELSE `ledger_by_incomes`.`ledger_rows_2` END AS `ledger_rows_2`,
    CASE WHEN `ledger_by_incomes`.`household` IS NULL THEN 0 ELSE `ledger_by_incomes`.`ledger_rows_3` END AS `ledger_rows_3`,
    CASE WHEN `ledger_by_incomes`.`household` IS NULL THEN 0 ELSE `ledger_by_incomes`.`ledger_rows_4` END AS `ledger_rows_4`,
    CASE WHEN `ledger_by_incomes`.`household` IS NULL THEN 0 ELSE `ledger_by_incomes`.`ledger_rows_5` END AS `ledger_rows_5`,
    CASE WHEN `ledger_by_incomes`.`household` IS NULL THEN 0 ELSE `ledger_by_incomes`.`ledger_rows_6` END AS `ledger_rows_6`
  FROM `incomes_seen` AS p
  LEFT JOIN `ledger_by_incomes` ON `ledger_by_incomes`.`household` = p.`household` AND `ledger_by_incomes`.`position__` = p.`position__`
),

-- What follows from that, step 2
`members_2` AS (
  SELECT p.*,
    CASE WHEN p.`members_id` IS NOT NULL AND CASE WHEN NOT p.`is_repeated` THEN TRUE END IS NOT NULL THEN TRUE END AS `part_of_members`
  FROM `members_1` AS p
),

-- What the rows of members come to
`members_by_household_3` AS (
  SELECT
    t.`household`,
    CASE WHEN count(CASE WHEN NOT t.`part_of_members` THEN 1 END) > 0 THEN FALSE WHEN count(*) = count(t.`part_of_members`) THEN TRUE END AS `members_rows_2`
  FROM `members_2` AS t
  GROUP BY t.`household`
),

-- What follows from that, step 3
`households_3` AS (
  SELECT p.*,
    CASE WHEN `members_by_household_2`.`household` IS NULL THEN 0 ELSE `members_by_household_2`.`members_rows_3` END AS `members_rows_3`
  FROM `households_2` AS p
  LEFT JOIN `members_by_household_2` ON `members_by_household_2`.`household` = p.`household`
),

-- What follows from that, step 3
`incomes_3` AS (
  SELECT p.*,
    ((CASE WHEN p.`incomes_wage` IS NOT NULL THEN CASE (p.`ledger_rows` = 0) WHEN TRUE THEN p.`incomes_wage` WHEN FALSE THEN CASE WHEN (p.`ledger_rows_2` = p.`incomes_wage`) THEN p.`incomes_wage` END END END + CASE WHEN p.`incomes_business` IS NOT NULL THEN CASE (p.`ledger_rows` = 0) WHEN TRUE THEN p.`incomes_business` WHEN FALSE THEN CASE WHEN (p.`ledger_rows_3` = p.`incomes_business`) THEN p.`incomes_business` END END END + CASE WHEN p.`incomes_property` IS NOT NULL THEN CASE (p.`ledger_rows` = 0) WHEN TRUE THEN p.`incomes_property` WHEN FALSE THEN CASE WHEN (p.`ledger_rows_4` = p.`incomes_property`) THEN p.`incomes_property` END END END + CASE WHEN p.`incomes_transfer` IS NOT NULL THEN CASE (p.`ledger_rows` = 0) WHEN TRUE THEN p.`incomes_transfer` WHEN FALSE THEN CASE WHEN (p.`ledger_rows_5` = p.`incomes_transfer`) THEN p.`incomes_transfer` END END END) - CASE WHEN p.`incomes_outlay` IS NOT NULL THEN CASE (p.`ledger_rows` = 0) WHEN TRUE THEN p.`incomes_outlay` WHEN FALSE THEN CASE WHEN (p.`ledger_rows_6` = p.`incomes_outlay`) THEN p.`incomes_outlay` END END END) AS `part_of_incomes`
  FROM `incomes_2` AS p
),

-- What the rows of incomes come to
`incomes_by_household` AS (
  SELECT
    t.`household`,
    CASE WHEN count(*) = count((t.`incomes_year` = 2020)) THEN max(CASE WHEN (t.`incomes_year` = 2020) THEN t.`part_of_incomes` END) END AS `incomes_rows`
  FROM `incomes_3` AS t
  GROUP BY t.`household`
),

-- What follows from that, step 4
`households_4` AS (
  SELECT p.*,
    CASE WHEN `members_by_household_3`.`household` IS NULL THEN TRUE ELSE `members_by_household_3`.`members_rows_2` END AS `members_rows_2`
  FROM `households_3` AS p
  LEFT JOIN `members_by_household_3` ON `members_by_household_3`.`household` = p.`household`
),

-- What follows from that, step 5
`households_5` AS (
  SELECT p.*,
    `incomes_by_household`.`incomes_rows` AS `incomes_rows`,
    CASE WHEN CASE WHEN p.`households_declaredMembers` IS NOT NULL THEN CASE WHEN CASE WHEN (p.`members_rows` = p.`households_declaredMembers`) THEN TRUE END IS NOT NULL AND CASE (p.`members_rows` <= 1) WHEN TRUE THEN TRUE WHEN FALSE THEN p.`members_rows_2` END IS NOT NULL THEN TRUE END END IS NOT NULL THEN p.`members_rows_3` END AS `part_of_subject`
  FROM `households_4` AS p
  LEFT JOIN `incomes_by_household` ON `incomes_by_household`.`household` = p.`household`
),

-- What follows from that, step 6
`households_6` AS (
  SELECT p.*,
    -- income.netPerHead: 人均纯收入 · Net income per head
    ((CAST(p.`incomes_rows` * 100 - (p.`incomes_rows` * 100) % NULLIF(CASE WHEN NOT (p.`part_of_subject` = 0) THEN p.`part_of_subject` END, 0) - CASE WHEN (p.`incomes_rows` * 100) % NULLIF(CASE WHEN NOT (p.`part_of_subject` = 0) THEN p.`part_of_subject` END, 0) < 0 THEN NULLIF(CASE WHEN NOT (p.`part_of_subject` = 0) THEN p.`part_of_subject` END, 0) ELSE 0 END AS BIGINT) div CAST(NULLIF(CASE WHEN NOT (p.`part_of_subject` = 0) THEN p.`part_of_subject` END, 0) AS BIGINT)) * 0.01) AS `income_netPerHead`
  FROM `households_5` AS p
),

-- The verdict on every criterion, and what is lacking where it is unknown
`judged` AS (
  SELECT h.`household`, h.village,
    -- income 收入低于识别标准 · Income below the line  -- cn/identification/income: CN-2014-24 2736元
    CASE (h.`income_netPerHead` < NULL) WHEN TRUE THEN 'met' WHEN FALSE THEN 'not-met' ELSE 'unknown' END AS `income`,
    concat_ws(' ', CASE WHEN h.`income_netPerHead` IS NULL THEN 'income.netPerHead' END, CASE WHEN NULL IS NULL THEN 'parameter.identification-line' END) AS `income__lacking`
  FROM `households_6` AS h
),

-- The outcome
`decided` AS (
  SELECT p.*,
    CASE WHEN 'not-met' IN (`income`) THEN 'not-met' WHEN 'unknown' IN (`income`) THEN 'unknown' WHEN 'met' IN (`income`) THEN 'met' ELSE 'not-applicable' END AS outcome,
    array_join(array_sort(array_distinct(split(concat_ws(' ', CASE WHEN `income` = 'unknown' THEN `income__lacking` END), ' '))), ' ') AS `outcome__lacking`
  FROM judged AS p
)
SELECT
  `household`,
  village,
  outcome,
  CASE WHEN outcome = 'unknown' THEN `outcome__lacking` END AS `outcome__lacking`,
  `income`,
  CASE WHEN `income` = 'unknown' THEN `income__lacking` END AS `income__lacking`
FROM decided;
