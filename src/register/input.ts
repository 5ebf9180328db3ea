// Written by `npm run gen` from the tables of the register.

/** Where something stands in what was given. */
export interface PlaceInput {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly character?: number;
  readonly column?: string;
  readonly pointer?: string;
}

/** A cell that nobody could read with certainty. */
export interface UnreadableInput {
  readonly unreadable: string;
  readonly place?: PlaceInput | undefined;
}

/** A cell of which two records say different things. */
export interface ConflictingInput {
  readonly conflicting: readonly string[];
  readonly place?: PlaceInput | undefined;
}

/** What a cell may hold; what is left out is not known. */
export type CellInput<T> = T | UnreadableInput | ConflictingInput | undefined;

/**
 * 农户 · Households
 * 每户一行。 · One row a household.
 */
export interface HouseholdsRow {
  /** 村编码 · Village code */
  readonly village?: CellInput<string>;
  /** 村民小组 · Villagers' group */
  readonly group?: CellInput<string>;
  /**
   * 住址 · Address
   * personal data: contact
   */
  readonly address?: CellInput<string>;
  /**
   * 联系电话 · Phone
   * personal data: contact
   */
  readonly phone?: CellInput<string>;
  /**
   * 户状态 · Status
   * - `not-registered`: 非建档立卡户 · not registered
   * - `registered`: 未脱贫 · registered
   * - `exited`: 已脱贫 · exited
   * - `relapsed`: 返贫 · relapsed
   * - `cancelled`: 自然销户 · cancelled
   */
  readonly status?: CellInput<"not-registered" | "registered" | "exited" | "relapsed" | "cancelled">;
  /** 建档日期 · Registered on */
  readonly registeredOn?: CellInput<string>;
  /** 脱贫日期 · Exited on */
  readonly exitedOn?: CellInput<string>;
  /** 返贫日期 · Relapsed on */
  readonly relapsedOn?: CellInput<string>;
  /** 销户日期 · Cancelled on */
  readonly cancelledOn?: CellInput<string>;
  /**
   * 户属性 · Category
   * - `general`: 一般农户 · general
   * - `dibao`: 低保户 · dibao
   * - `tekun`: 特困供养户 · extremely poor
   */
  readonly category?: CellInput<"general" | "dibao" | "tekun">;
  /**
   * 主要致贫原因 · Main cause of poverty
   * - `illness`: 因病 · illness
   * - `disability`: 因残 · disability
   * - `schooling`: 因学 · schooling costs
   * - `disaster`: 因灾 · disaster
   * - `no-land`: 缺土地 · lack of land
   * - `no-water`: 缺水 · lack of water
   * - `no-skill`: 缺技术 · lack of skill
   * - `no-labour`: 缺劳动力 · lack of labour
   * - `no-capital`: 缺资金 · lack of capital
   * - `poor-roads`: 交通条件落后 · poor roads
   * - `no-drive`: 自身发展动力不足 · lack of drive
   */
  readonly mainCause?: CellInput<"illness" | "disability" | "schooling" | "disaster" | "no-land" | "no-water" | "no-skill" | "no-labour" | "no-capital" | "poor-roads" | "no-drive">;
  /**
   * 其他致贫原因 · Other cause of poverty
   * - `illness`: 因病 · illness
   * - `disability`: 因残 · disability
   * - `schooling`: 因学 · schooling costs
   * - `disaster`: 因灾 · disaster
   * - `no-land`: 缺土地 · lack of land
   * - `no-water`: 缺水 · lack of water
   * - `no-skill`: 缺技术 · lack of skill
   * - `no-labour`: 缺劳动力 · lack of labour
   * - `no-capital`: 缺资金 · lack of capital
   * - `poor-roads`: 交通条件落后 · poor roads
   * - `no-drive`: 自身发展动力不足 · lack of drive
   */
  readonly otherCause?: CellInput<"illness" | "disability" | "schooling" | "disaster" | "no-land" | "no-water" | "no-skill" | "no-labour" | "no-capital" | "poor-roads" | "no-drive">;
  /**
   * 登记人口 · Declared members (person)
   * 0 … 200
   */
  readonly declaredMembers?: CellInput<number>;
  /** 主食充足 · Staple food sufficient */
  readonly stapleFood?: CellInput<boolean>;
  /** 肉蛋奶豆 · Meat, eggs, dairy or soy */
  readonly proteinFood?: CellInput<boolean>;
  /**
   * 食物来源 · Source of food
   * - `own`: 自产或自购 · own production or purchase
   * - `relatives`: 亲属供养 · relatives
   * - `donated`: 主要靠接济 · mainly donations
   */
  readonly foodSource?: CellInput<"own" | "relatives" | "donated">;
  /** 四季有换季衣服 · Clothing for each season */
  readonly seasonalClothing?: CellInput<boolean>;
  /** 日常有换洗衣服 · A change of clothing */
  readonly dailyClothing?: CellInput<boolean>;
  /** 被褥齐全 · Adequate bedding */
  readonly bedding?: CellInput<boolean>;
  /**
   * 衣物来源 · Source of clothing
   * - `own`: 自购 · own purchase
   * - `relatives`: 亲属购买 · relatives
   * - `donated`: 主要靠捐赠 · mainly donations
   */
  readonly clothingSource?: CellInput<"own" | "relatives" | "donated">;
  /** 生活用电 · Electricity */
  readonly electricity?: CellInput<boolean>;
  /** 广播电视 · Radio or television */
  readonly broadcast?: CellInput<boolean>;
  /** 通组路 · Road to the hamlet */
  readonly hamletRoad?: CellInput<boolean>;
  /** 宽带 · Broadband */
  readonly broadband?: CellInput<boolean>;
  /** 初中毕业后因贫辍学 · Somebody stopped school after the ninth grade because of poverty */
  readonly schoolingStopped?: CellInput<boolean>;
  /**
   * 完成帮扶措施数 · Measures of the plan done (item)
   * 0 … 1000
   */
  readonly assistancePlanDone?: CellInput<number>;
  /**
   * 帮扶措施登记数 · Declared measures (item)
   * 帮扶措施表中应有的行数 · How many rows the table of measures has for the household
   * 0 … 10000
   */
  readonly declaredMeasures?: CellInput<number>;
  /**
   * 耕地面积 · Farmland (mu)
   * 0 … 100000
   */
  readonly farmland?: CellInput<number>;
  /**
   * 林地面积 · Forest (mu)
   * 0 … 1000000
   */
  readonly forest?: CellInput<number>;
  /**
   * 距主干路 · Distance to a main road (km)
   * 0 … 1000
   */
  readonly roadDistance?: CellInput<number>;
  /**
   * 主要燃料 · Main fuel
   * - `firewood`: 柴草 · firewood
   * - `dung`: 干畜粪 · dung
   * - `coal`: 煤炭 · coal
   * - `clean`: 清洁能源 · clean energy
   * - `other`: 其他 · other
   */
  readonly fuel?: CellInput<"firewood" | "dung" | "coal" | "clean" | "other">;
  /** 卫生厕所 · Sanitary toilet */
  readonly sanitaryToilet?: CellInput<boolean>;
  /** 监测对象 · Monitored household */
  readonly monitored?: CellInput<boolean>;
  /** 帮扶责任人编号 · Assigned helper */
  readonly helper?: CellInput<string>;
  /** 帮扶人为贫困户 · The helper is poor */
  readonly helperIsPoor?: CellInput<boolean>;
  /** 记录日期 · Recorded on */
  readonly recordedOn?: CellInput<string>;
  /** Where the record was read. */
  readonly at?: PlaceInput | undefined;
  /** The rows that it was put together from, where there are several. */
  readonly rows?: readonly Omit<HouseholdsRow, "rows">[] | undefined;
}

/**
 * 家庭成员 · Members
 * 每人一行。已迁出、死亡的成员保留原行并注明，登记人口含这些行。 · One row a person. Who has left or died keeps the row, marked so, and is counted in the declared number.
 */
export interface MembersRow {
  /** 户编号 · Household id */
  readonly household?: CellInput<string>;
  /** 成员编号 · Member id */
  readonly id?: CellInput<string>;
  /**
   * 姓名 · Name
   * personal data: identity
   */
  readonly name?: CellInput<string>;
  /**
   * 身份证号 · Resident id
   * personal data: identity
   */
  readonly residentId?: CellInput<string>;
  /**
   * 性别 · Sex
   * - `male`: 男 · male
   * - `female`: 女 · female
   */
  readonly sex?: CellInput<"male" | "female">;
  /**
   * 出生日期 · Date of birth
   * personal data: identity
   */
  readonly birthDate?: CellInput<string>;
  /**
   * 与户主关系 · Relation to the head
   * - `head`: 户主 · head
   * - `spouse`: 配偶 · spouse
   * - `child`: 子女 · child
   * - `child-in-law`: 儿媳女婿 · child-in-law
   * - `grandchild`: 孙子女 · grandchild
   * - `parent`: 父母 · parent
   * - `parent-in-law`: 岳父母公婆 · parent-in-law
   * - `grandparent`: 祖父母 · grandparent
   * - `sibling`: 兄弟姐妹 · sibling
   * - `other`: 其他 · other
   */
  readonly relation?: CellInput<"head" | "spouse" | "child" | "child-in-law" | "grandchild" | "parent" | "parent-in-law" | "grandparent" | "sibling" | "other">;
  /**
   * 在册情况 · Presence
   * 新增须填加入日期，迁出、死亡须填离开日期；迁出后迁回的，离开日期是迁出之日，加入日期是迁回之日 · joined needs the day of joining, left and died the day of leaving; of who left and came back, the day of leaving is that of going, the day of joining that of coming back
   * - `present`: 在册 · on file from the start
   * - `joined`: 新增 · joined later
   * - `left`: 迁出 · left
   * - `died`: 死亡 · died
   * - `joined-and-left`: 新增后迁出 · joined and left
   * - `left-and-returned`: 迁出后迁回 · left and came back
   */
  readonly presence?: CellInput<"present" | "joined" | "left" | "died" | "joined-and-left" | "left-and-returned">;
  /** 加入日期 · Joined on */
  readonly joinedOn?: CellInput<string>;
  /** 离开日期 · Left on */
  readonly leftOn?: CellInput<string>;
  /** 户口在本户 · Registered in this household */
  readonly hukouHere?: CellInput<boolean>;
  /** 共同生活共享开支 · Lives here and shares expenses */
  readonly sharesExpenses?: CellInput<boolean>;
  /**
   * 健康状况 · Health
   * - `healthy`: 健康 · healthy
   * - `chronic`: 长期慢性病 · long chronic illness
   * - `serious`: 大病 · serious illness
   * - `disabled`: 残疾 · disabled
   * personal data: health
   */
  readonly health?: CellInput<"healthy" | "chronic" | "serious" | "disabled">;
  /**
   * 残疾证号 · Disability card number
   * personal data: health
   */
  readonly disabilityCard?: CellInput<string>;
  /**
   * 劳动能力 · Capacity for work
   * - `ordinary`: 普通劳动力 · ordinary
   * - `skilled`: 技能劳动力 · skilled
   * - `weak`: 弱劳动力或半劳动力 · weak, or half a worker
   * - `lost`: 丧失劳动力 · lost
   * - `none`: 无劳动力 · none
   */
  readonly labour?: CellInput<"ordinary" | "skilled" | "weak" | "lost" | "none">;
  /**
   * 就学状况 · Schooling
   * - `enrolled`: 在校 · enrolled
   * - `home-teaching`: 送教上门 · taught at home
   * - `finished`: 已完成义务教育 · compulsory schooling finished
   * - `exempt`: 因身体原因不具备学习条件 · exempt for physical reasons
   * - `deferred`: 延缓入学 · entry deferred
   * - `suspended`: 休学 · suspended
   * - `not-enrolled`: 未入学或辍学 · not enrolled or dropped out
   */
  readonly schooling?: CellInput<"enrolled" | "home-teaching" | "finished" | "exempt" | "deferred" | "suspended" | "not-enrolled">;
  /**
   * 就学例外的批准 · Who approved the schooling exception
   * - `education-committee`: 残疾人教育专家委员会 · committee for the education of the disabled
   * - `township`: 乡镇政府 · township government
   * - `county-education`: 县教育局 · county education bureau
   * - `none`: 未经批准 · nobody
   */
  readonly schoolingApproval?: CellInput<"education-committee" | "township" | "county-education" | "none">;
  /**
   * 在校阶段 · School stage
   * - `preschool`: 学前 · preschool
   * - `primary`: 小学 · primary
   * - `junior`: 初中 · junior middle
   * - `senior`: 高中 · senior middle
   * - `vocational`: 中职 · secondary vocational
   * - `college`: 高职大专 · higher vocational
   * - `university`: 本科及以上 · university
   * - `none`: 不在校 · not at school
   */
  readonly schoolStage?: CellInput<"preschool" | "primary" | "junior" | "senior" | "vocational" | "college" | "university" | "none">;
  /**
   * 服役服刑 · Serving
   * - `none`: 否 · no
   * - `army`: 现役军人 · in the army
   * - `custody`: 服刑 · in custody
   */
  readonly serving?: CellInput<"none" | "army" | "custody">;
  /**
   * 基本医保 · Basic medical insurance
   * - `resident`: 城乡居民医保 · resident insurance
   * - `employee`: 职工医保 · employee insurance
   * - `insured`: 类别不详的基本医保 · basic insurance of a kind not stated
   * - `none`: 未参保 · not insured
   */
  readonly basicInsurance?: CellInput<"resident" | "employee" | "insured" | "none">;
  /** 大病保险 · Critical-illness insurance */
  readonly criticalIllnessInsurance?: CellInput<boolean>;
  /** 医疗救助覆盖 · Covered by medical assistance */
  readonly medicalAssistance?: CellInput<boolean>;
  /**
   * 养老保险 · Pension
   * - `resident`: 城乡居民养老保险 · resident pension
   * - `employee`: 职工养老保险 · employee pension
   * - `insured`: 类别不详的养老保险 · pension insurance of a kind not stated
   * - `none`: 未参保 · not insured
   */
  readonly pension?: CellInput<"resident" | "employee" | "insured" | "none">;
  /** 领取养老金 · Draws a pension */
  readonly pensionDrawn?: CellInput<boolean>;
  /**
   * 务工月数 · Months worked away (month)
   * 0 … 100
   */
  readonly workMonths?: CellInput<number>;
  /** 公益性岗位 · In a public-welfare post */
  readonly publicPost?: CellInput<boolean>;
  /** 享受低保 · Receives dibao */
  readonly dibao?: CellInput<boolean>;
  /** 特困供养 · Supported as extremely poor */
  readonly tekun?: CellInput<boolean>;
  /** 民族 · Ethnicity */
  readonly ethnicity?: CellInput<string>;
  /**
   * 文化程度 · Education
   * - `illiterate`: 文盲半文盲 · none
   * - `primary`: 小学 · primary
   * - `junior`: 初中 · junior middle
   * - `senior`: 高中 · senior middle
   * - `college`: 大专 · college
   * - `university`: 本科及以上 · university
   */
  readonly education?: CellInput<"illiterate" | "primary" | "junior" | "senior" | "college" | "university">;
  /**
   * 雨露计划补助 · Rain and Dew grant of the year (CNY)
   * 0 … 1000000
   */
  readonly rainDewAmount?: CellInput<string>;
  /** 记录日期 · Recorded on */
  readonly recordedOn?: CellInput<string>;
  /** Where the record was read. */
  readonly at?: PlaceInput | undefined;
  /** The rows that it was put together from, where there are several. */
  readonly rows?: readonly Omit<MembersRow, "rows">[] | undefined;
}

/**
 * 收入 · Incomes
 * 每户每个核算年度一行，五项齐全才算完整；没有的项填 0。 · One row a household and accounting year; complete when all five components are filled, 0 where there is none.
 */
export interface IncomesRow {
  /** 户编号 · Household id */
  readonly household?: CellInput<string>;
  /** 核算年度 · Accounting year */
  readonly year?: CellInput<number>;
  /**
   * 工资性收入 · Wages (CNY)
   * 0 … 100000000
   */
  readonly wage?: CellInput<string>;
  /**
   * 生产经营性收入 · Production and business income (CNY)
   * 0 … 100000000
   */
  readonly business?: CellInput<string>;
  /**
   * 财产性收入 · Property income (CNY)
   * 0 … 100000000
   */
  readonly property?: CellInput<string>;
  /**
   * 转移性收入 · Transfers (CNY)
   * 0 … 100000000
   */
  readonly transfer?: CellInput<string>;
  /**
   * 生产经营性支出 · Production and business outlay (CNY)
   * 0 … 100000000
   */
  readonly outlay?: CellInput<string>;
  /**
   * 可支配收入 · Disposable income (CNY)
   * 0 … 100000000
   */
  readonly disposable?: CellInput<string>;
  /**
   * 名单所列人均纯收入 · Net income per head as the list says (CNY)
   * 名单自己的结论，不作判定依据，与各项收入算得的核对 · What a list concludes itself: it decides nothing, and is held against what the parts come to
   * 0 … 10000000
   */
  readonly statedPerHead?: CellInput<string>;
  /** 收入稳定可持续 · Income stable and sustainable */
  readonly stable?: CellInput<boolean>;
  /**
   * 刚性支出 · Rigid expense (CNY)
   * 0 … 100000000
   */
  readonly rigidExpense?: CellInput<string>;
  /** 记录日期 · Recorded on */
  readonly recordedOn?: CellInput<string>;
  /** Where the record was read. */
  readonly at?: PlaceInput | undefined;
  /** The rows that it was put together from, where there are several. */
  readonly rows?: readonly Omit<IncomesRow, "rows">[] | undefined;
}

/**
 * 收支台账 · Ledger
 * 可选。每笔一行，用来核对收入表的五项。 · Optional. One row an item, against which the five components are checked.
 */
export interface LedgerRow {
  /** 户编号 · Household id */
  readonly household?: CellInput<string>;
  /** 核算年度 · Accounting year */
  readonly year?: CellInput<number>;
  /**
   * 类别 · Kind
   * - `wage`: 工资性收入 · wages
   * - `business`: 生产经营性收入 · production and business income
   * - `property`: 财产性收入 · property income
   * - `transfer`: 转移性收入 · transfers
   * - `outlay`: 生产经营性支出 · production and business outlay
   * - `loan`: 借贷 · loans
   * - `gift`: 馈赠 · gifts
   * - `reimbursement`: 医疗报销 · reimbursed medical bills
   * - `school-aid`: 教育资助 · school aid
   * - `housing-grant`: 建房补助 · housing grants
   * - `one-off`: 一次性收入 · one-off sums
   */
  readonly kind?: CellInput<"wage" | "business" | "property" | "transfer" | "outlay" | "loan" | "gift" | "reimbursement" | "school-aid" | "housing-grant" | "one-off">;
  /** 项目 · Item */
  readonly item?: CellInput<string>;
  /**
   * 金额 · Amount (CNY)
   * 0 … 100000000
   */
  readonly amount?: CellInput<string>;
  /** 实物 · In kind */
  readonly inKind?: CellInput<boolean>;
  /** 经常性 · Regular */
  readonly regular?: CellInput<boolean>;
  /** 起始日期 · From */
  readonly from?: CellInput<string>;
  /** 截止日期 · To */
  readonly to?: CellInput<string>;
  /**
   * 凭证 · Evidence
   * - `slip`: 工资单 · pay slip
   * - `bank`: 银行流水 · bank record
   * - `contract`: 合同 · contract
   * - `receipt`: 票据 · receipt
   * - `statement`: 农户自述 · statement of the household
   * - `none`: 无 · none
   */
  readonly evidence?: CellInput<"slip" | "bank" | "contract" | "receipt" | "statement" | "none">;
  /** Where the record was read. */
  readonly at?: PlaceInput | undefined;
  /** The rows that it was put together from, where there are several. */
  readonly rows?: readonly Omit<LedgerRow, "rows">[] | undefined;
}

/**
 * 住房 · Dwellings
 * 每户一行，说明现住房。没有改造、没有搬迁也要写明。 · One row a household, for the house it lives in. That there were no works or no relocation is written down too.
 */
export interface DwellingsRow {
  /** 户编号 · Household id */
  readonly household?: CellInput<string>;
  /**
   * 危房鉴定等级 · Grade
   * - `A`: A级 · grade A
   * - `B`: B级 · grade B
   * - `C`: C级 · grade C
   * - `D`: D级 · grade D
   */
  readonly grade?: CellInput<"A" | "B" | "C" | "D">;
  /** 鉴定日期 · Graded on */
  readonly gradedOn?: CellInput<string>;
  /**
   * 改造方式 · Works
   * - `none`: 未改造 · none
   * - `repaired`: 维修加固 · repaired
   * - `rebuilt`: 拆除重建 · rebuilt
   */
  readonly works?: CellInput<"none" | "repaired" | "rebuilt">;
  /** 竣工日期 · Works finished on */
  readonly worksFinishedOn?: CellInput<string>;
  /**
   * 改造后验收 · Acceptance after the works
   * - `passed`: 合格 · passed
   * - `failed`: 不合格 · failed
   * - `none`: 未验收 · not assessed
   */
  readonly acceptance?: CellInput<"passed" | "failed" | "none">;
  /** 验收日期 · Assessed on */
  readonly acceptedOn?: CellInput<string>;
  /**
   * 易地搬迁 · Relocation
   * - `none`: 未搬迁 · none
   * - `concentrated`: 集中安置 · concentrated site
   * - `dispersed`: 分散安置 · dispersed
   */
  readonly relocation?: CellInput<"none" | "concentrated" | "dispersed">;
  /** 已交钥匙 · Key handed over */
  readonly keyHandedOver?: CellInput<boolean>;
  /** 交钥匙日期 · Key handed over on */
  readonly keyHandedOverOn?: CellInput<string>;
  /** 实际入住 · Occupied */
  readonly occupied?: CellInput<boolean>;
  /**
   * 搬迁负债 · Debt caused by relocation (CNY)
   * 0 … 100000000
   */
  readonly relocationDebt?: CellInput<string>;
  /**
   * 住房面积 · Floor area (m2)
   * 0 … 10000
   */
  readonly area?: CellInput<number>;
  /** 记录日期 · Recorded on */
  readonly recordedOn?: CellInput<string>;
  /** Where the record was read. */
  readonly at?: PlaceInput | undefined;
  /** The rows that it was put together from, where there are several. */
  readonly rows?: readonly Omit<DwellingsRow, "rows">[] | undefined;
}

/**
 * 饮水 · Water
 * 每户一行，说明现用水源。 · One row a household, for the supply it uses.
 */
export interface WaterRow {
  /** 户编号 · Household id */
  readonly household?: CellInput<string>;
  /**
   * 干湿分区 · Wet or dry area
   * - `wet`: 湿润 · wet
   * - `dry`: 干旱 · dry
   */
  readonly climate?: CellInput<"wet" | "dry">;
  /**
   * 供水方式 · Supply
   * - `central`: 集中供水 · central
   * - `dispersed`: 分散供水 · dispersed
   */
  readonly supply?: CellInput<"central" | "dispersed">;
  /**
   * 人均日供水量 · Litres per head and day (L/person/day)
   * 0 … 2000
   */
  readonly litresPerHead?: CellInput<number>;
  /**
   * 水质 · Quality
   * - `tested-good`: 化验达标 · tested, good
   * - `tested-bad`: 化验不达标 · tested, bad
   * - `sensory-good`: 望闻问尝达标 · judged good by sight, smell and use
   * - `sensory-bad`: 望闻问尝不达标 · judged bad by sight, smell and use
   * - `untested`: 未检 · not tested
   */
  readonly quality?: CellInput<"tested-good" | "tested-bad" | "sensory-good" | "sensory-bad" | "untested">;
  /** 入户 · Piped to house or yard */
  readonly piped?: CellInput<boolean>;
  /**
   * 往返取水时间 · Minutes to fetch, there and back (minute)
   * 0 … 1440
   */
  readonly roundTripMinutes?: CellInput<number>;
  /**
   * 水平取水距离 · Horizontal distance (m)
   * 0 … 100000
   */
  readonly fetchMetres?: CellInput<number>;
  /**
   * 垂直取水高差 · Vertical distance (m)
   * 0 … 5000
   */
  readonly fetchClimb?: CellInput<number>;
  /**
   * 年缺水天数 · Days a year cut or short (day/year)
   * 0 … 366
   */
  readonly shortDays?: CellInput<number>;
  /** 记录日期 · Recorded on */
  readonly recordedOn?: CellInput<string>;
  /** Where the record was read. */
  readonly at?: PlaceInput | undefined;
  /** The rows that it was put together from, where there are several. */
  readonly rows?: readonly Omit<WaterRow, "rows">[] | undefined;
}

/**
 * 帮扶措施 · Assistance measures
 * 每项措施一行。 · One row a measure.
 */
export interface MeasuresRow {
  /** 户编号 · Household id */
  readonly household?: CellInput<string>;
  /** 成员编号 · Member id */
  readonly member?: CellInput<string>;
  /**
   * 帮扶批次 · Batch
   * - `production`: 发展生产和就业 · production and employment
   * - `relocation`: 易地搬迁 · relocation
   * - `ecology`: 生态补偿 · ecological compensation
   * - `education`: 发展教育 · education
   * - `social-security`: 社会保障兜底 · social security
   * - `medical`: 医疗救助 · medical assistance
   * - `reconstruction`: 灾后重建 · reconstruction after disaster
   * - `none`: 不属五个一批 · none of the five batches
   */
  readonly batch?: CellInput<"production" | "relocation" | "ecology" | "education" | "social-security" | "medical" | "reconstruction" | "none">;
  /**
   * 措施 · Kind
   * - `industry`: 产业帮扶 · industry
   * - `employment`: 务工就业 · employment
   * - `public-post`: 公益性岗位 · public-welfare post
   * - `micro-credit`: 小额信贷 · micro-credit
   * - `relocation`: 易地扶贫搬迁 · relocation
   * - `house-repair`: 危房改造 · renovation of a dangerous house
   * - `rain-dew`: 雨露计划 · Rain and Dew grant
   * - `education-fund`: 教育扶贫基金 · education fund
   * - `premium-paid`: 代缴医保 · insurance premium paid
   * - `medical-aid`: 医疗救助 · medical assistance
   * - `dibao`: 低保 · dibao
   * - `temporary-aid`: 临时救助 · temporary relief
   * - `other`: 其他 · other
   */
  readonly kind?: CellInput<"industry" | "employment" | "public-post" | "micro-credit" | "relocation" | "house-repair" | "rain-dew" | "education-fund" | "premium-paid" | "medical-aid" | "dibao" | "temporary-aid" | "other">;
  /**
   * 金额 · Amount (CNY)
   * 0 … 100000000
   */
  readonly amount?: CellInput<string>;
  /** 起始日期 · From */
  readonly from?: CellInput<string>;
  /** 截止日期 · To */
  readonly to?: CellInput<string>;
  /** Where the record was read. */
  readonly at?: PlaceInput | undefined;
  /** The rows that it was put together from, where there are several. */
  readonly rows?: readonly Omit<MeasuresRow, "rows">[] | undefined;
}

/**
 * 防返贫监测 · Monitoring
 * 每个监测户一行，说明当前一轮监测。 · One row a monitored household, for the present round of monitoring.
 */
export interface MonitoringRow {
  /** 户编号 · Household id */
  readonly household?: CellInput<string>;
  /**
   * 监测类别 · Category
   * - `unstable`: 脱贫不稳定户 · unstable household lifted out of poverty
   * - `marginal`: 边缘易致贫户 · marginal household prone to poverty
   * - `sudden`: 突发严重困难户 · household in sudden serious difficulty
   */
  readonly category?: CellInput<"unstable" | "marginal" | "sudden">;
  /** 风险线索日期 · Risk clue on */
  readonly clueOn?: CellInput<string>;
  /** 识别日期 · Identified on */
  readonly identifiedOn?: CellInput<string>;
  /**
   * 主要风险 · Main risk
   * - `illness`: 因病 · illness
   * - `disability`: 因残 · disability
   * - `schooling`: 因学 · schooling costs
   * - `disaster`: 因灾 · disaster
   * - `no-land`: 缺土地 · lack of land
   * - `no-water`: 缺水 · lack of water
   * - `no-skill`: 缺技术 · lack of skill
   * - `no-labour`: 缺劳动力 · lack of labour
   * - `no-capital`: 缺资金 · lack of capital
   * - `poor-roads`: 交通条件落后 · poor roads
   * - `no-drive`: 自身发展动力不足 · lack of drive
   * - `accident`: 意外事故 · accident
   * - `job-loss`: 务工就业不稳 · unsteady employment
   * - `market`: 产业失败 · failed business
   * - `other`: 其他 · other
   */
  readonly risk?: CellInput<"illness" | "disability" | "schooling" | "disaster" | "no-land" | "no-water" | "no-skill" | "no-labour" | "no-capital" | "poor-roads" | "no-drive" | "accident" | "job-loss" | "market" | "other">;
  /** 刚性支出超收入或收入大幅缩减 · Expenses beyond income, or income fallen sharply */
  readonly expenseShock?: CellInput<boolean>;
  /** 基本生活严重困难 · Basic life in serious difficulty */
  readonly seriousDifficulty?: CellInput<boolean>;
  /** 有返贫致贫风险 · At risk of poverty */
  readonly riskOfPoverty?: CellInput<boolean>;
  /** 首项帮扶日期 · First measure on */
  readonly firstMeasureOn?: CellInput<string>;
  /**
   * 针对性帮扶措施数 · Measures aimed at the risk (item)
   * 0 … 1000
   */
  readonly targetedMeasures?: CellInput<number>;
  /** 有开发式帮扶 · A measure of industry, work, credit or a post */
  readonly developmentMeasure?: CellInput<boolean>;
  /**
   * 收入稳定月数 · Months of stable income (month)
   * 0 … 1000
   */
  readonly stableMonths?: CellInput<number>;
  /** 大额支出已解决 · Large expenses settled */
  readonly expensesSettled?: CellInput<boolean>;
  /** 三保障和饮水安全已巩固 · Three guarantees and safe water consolidated */
  readonly guaranteesConsolidated?: CellInput<boolean>;
  /** 原风险稳定消除 · Original risk stably gone */
  readonly riskGone?: CellInput<boolean>;
  /** 有新增风险 · A new risk */
  readonly newRisk?: CellInput<boolean>;
  /**
   * 风险消除 · Elimination of the risk
   * - `none`: 未消除 · not eliminated
   * - `eliminated`: 稳定消除 · eliminated
   * - `natural`: 自然消除 · ended by itself
   */
  readonly elimination?: CellInput<"none" | "eliminated" | "natural">;
  /** 消除日期 · Eliminated on */
  readonly eliminatedOn?: CellInput<string>;
  /** 记录日期 · Recorded on */
  readonly recordedOn?: CellInput<string>;
  /** Where the record was read. */
  readonly at?: PlaceInput | undefined;
  /** The rows that it was put together from, where there are several. */
  readonly rows?: readonly Omit<MonitoringRow, "rows">[] | undefined;
}

/**
 * 小额信贷 · Micro-credit
 * 每户一行；没有借款的写明“否”。 · One row a household; that there is no loan is written down.
 */
export interface CreditRow {
  /** 户编号 · Household id */
  readonly household?: CellInput<string>;
  /** 有小额信贷 · Has a micro-credit */
  readonly lent?: CellInput<boolean>;
  /**
   * 贷款金额 · Amount (CNY)
   * 0 … 100000000
   */
  readonly amount?: CellInput<string>;
  /** 放款日期 · Lent on */
  readonly lentOn?: CellInput<string>;
  /** 到期日期 · Due on */
  readonly dueOn?: CellInput<string>;
  /**
   * 年利率 · Rate a year (%)
   * 0 … 100
   */
  readonly rate?: CellInput<number>;
  /** 要求担保抵押 · Guarantee or collateral asked */
  readonly guarantee?: CellInput<boolean>;
  /** 财政贴息 · Interest subsidised */
  readonly subsidised?: CellInput<boolean>;
  /**
   * 用途 · Purpose
   * - `production`: 发展生产 · production
   * - `wedding`: 婚丧嫁娶 · weddings and funerals
   * - `house`: 建房 · building a house
   * - `consumer`: 消费 · consumer goods
   * - `pooled`: 户贷企用 · pooled to an enterprise
   */
  readonly purpose?: CellInput<"production" | "wedding" | "house" | "consumer" | "pooled">;
  /**
   * 借款人年龄 · Age of the borrower (year)
   * 0 … 150
   */
  readonly borrowerAge?: CellInput<number>;
  /** 记录日期 · Recorded on */
  readonly recordedOn?: CellInput<string>;
  /** Where the record was read. */
  readonly at?: PlaceInput | undefined;
  /** The rows that it was put together from, where there are several. */
  readonly rows?: readonly Omit<CreditRow, "rows">[] | undefined;
}

/**
 * 医疗费用 · Medical costs
 * 每户每年一行。 · One row a household and year.
 */
export interface MedicalCostsRow {
  /** 户编号 · Household id */
  readonly household?: CellInput<string>;
  /** 年度 · Year */
  readonly year?: CellInput<number>;
  /**
   * 政策范围内费用 · Costs within the policy (CNY)
   * 0 … 100000000
   */
  readonly inPolicy?: CellInput<string>;
  /**
   * 个人自付 · Paid by the household (CNY)
   * 0 … 100000000
   */
  readonly selfPaid?: CellInput<string>;
  /** 记录日期 · Recorded on */
  readonly recordedOn?: CellInput<string>;
  /** Where the record was read. */
  readonly at?: PlaceInput | undefined;
  /** The rows that it was put together from, where there are several. */
  readonly rows?: readonly Omit<MedicalCostsRow, "rows">[] | undefined;
}

/**
 * 入户认定 · Field verdicts
 * 村里入户核查时写下的结论，或名单、系统所载的结论，与计算的结论对照。 · What the village wrote when it checked the household, or a list or system concludes, set beside the computed verdict.
 */
export interface FieldVerdictsRow {
  /** 户编号 · Household id */
  readonly household?: CellInput<string>;
  /** 指标 · Criterion */
  readonly criterion?: CellInput<string>;
  /**
   * 认定 · Verdict
   * - `met`: 达标 · met
   * - `not-met`: 未达标 · not met
   */
  readonly verdict?: CellInput<"met" | "not-met">;
  /**
   * 核查方式 · Method
   * - `seen`: 现场查看 · seen
   * - `document`: 查阅资料 · document
   * - `data-match`: 数据比对 · data match
   * - `asked`: 询问 · asked
   * - `system`: 名单结论 · list
   */
  readonly method?: CellInput<"seen" | "document" | "data-match" | "asked" | "system">;
  /** 佐证材料 · Evidence */
  readonly evidence?: CellInput<string>;
  /**
   * 签字人 · Signer
   * personal data: identity
   */
  readonly signer?: CellInput<string>;
  /** 核查日期 · Checked on */
  readonly on?: CellInput<string>;
  /** Where the record was read. */
  readonly at?: PlaceInput | undefined;
  /** The rows that it was put together from, where there are several. */
  readonly rows?: readonly Omit<FieldVerdictsRow, "rows">[] | undefined;
}

/** 一户及其全部记录 · A household with all that is recorded of it, as plain JSON. */
export interface HouseholdInput extends HouseholdsRow {
  /** 户编号 · Household id */
  readonly id: string;
  /** 家庭成员 · Members */
  readonly members?: readonly MembersRow[] | undefined;
  /** 收入 · Incomes */
  readonly incomes?: readonly IncomesRow[] | undefined;
  /** 收支台账 · Ledger */
  readonly ledger?: readonly LedgerRow[] | undefined;
  /** 住房 · Dwellings */
  readonly dwelling?: DwellingsRow | undefined;
  /** 饮水 · Water */
  readonly water?: WaterRow | undefined;
  /** 帮扶措施 · Assistance measures */
  readonly measures?: readonly MeasuresRow[] | undefined;
  /** 防返贫监测 · Monitoring */
  readonly monitoring?: MonitoringRow | undefined;
  /** 小额信贷 · Micro-credit */
  readonly credit?: CreditRow | undefined;
  /** 医疗费用 · Medical costs */
  readonly medicalCosts?: readonly MedicalCostsRow[] | undefined;
  /** 入户认定 · Field verdicts */
  readonly fieldVerdicts?: readonly FieldVerdictsRow[] | undefined;
}
