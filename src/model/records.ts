import type { DecimalText, PlainDate } from "../base/index.js";
import type { Field, Origin } from "./field.js";

/** Counties (县). One row a county. */
export interface County extends Origin {
  /** County code (县编码). */
  readonly id?: Field<string>;
  /** Name (县名). */
  readonly name?: Field<string>;
  /** Declared townships (乡镇数), in township. */
  readonly declaredTownships?: Field<number>;
  /** Region (地区). */
  readonly region?: Field<"west" | "centre-east">;
  /** Rural population (农村人口), in person. */
  readonly ruralPopulation?: Field<number>;
  /** Registered poor persons (未脱贫人口), in person. */
  readonly poorPopulation?: Field<number>;
  /** Missed persons (漏评人口), in person. */
  readonly missedPopulation?: Field<number>;
  /** Wrongly exited persons (错退人口), in person. */
  readonly wronglyExitedPopulation?: Field<number>;
  /** Sampled exited persons (抽样脱贫人口), in person. */
  readonly sampledExited?: Field<number>;
  /** Sampled wrongly exited persons (抽样错退人口), in person. */
  readonly sampledWronglyExited?: Field<number>;
  /** Sampled non-registered persons (抽样非建档人口), in person. */
  readonly sampledUnregistered?: Field<number>;
  /** Sampled missed persons (抽样漏评人口), in person. */
  readonly sampledMissed?: Field<number>;
  /** Households surveyed (认可度调查户数), in household. */
  readonly surveyedHouseholds?: Field<number>;
  /** Households that recognise (认可户数), in household. */
  readonly recognisingHouseholds?: Field<number>;
  /** County public hospital (县级公立医院). */
  readonly hospital?: Field<boolean>;
  /** Residents (常住人口), in person. */
  readonly residents?: Field<number>;
  /** A licensed doctor in each specialty (各专业科室有执业医师). */
  readonly doctorsEverySpecialty?: Field<boolean>;
  /** Hospital of second-grade capacity (医院达二级水平). */
  readonly secondGradeHospital?: Field<boolean>;
  /** Nine-year retention rate (义务教育巩固率), in %. */
  readonly retentionRate?: Field<number>;
  /** Rural disposable income per head (农民人均可支配收入), in CNY. */
  readonly ruralIncome?: Field<DecimalText>;
  /** Rural income against the province mean (农民收入占全省平均比例), in %. */
  readonly ruralIncomeShare?: Field<number>;
  /** Villages with paved road (通沥青水泥路村占比), in %. */
  readonly pavedVillageShare?: Field<number>;
  /** Tap water (自来水普及率), in %. */
  readonly tapWaterShare?: Field<number>;
  /** Households with electricity (通电户占比), in %. */
  readonly electricityShare?: Field<number>;
  /** Households in safe houses (住房安全户占比), in %. */
  readonly safeHousingShare?: Field<number>;
  /** Persons insured (医保参保率), in %. */
  readonly insuredShare?: Field<number>;
  /** Relocation completed (易地搬迁完成率), in %. */
  readonly relocationDoneShare?: Field<number>;
  /** Villages exited (贫困村退出比例), in %. */
  readonly villagesExitedShare?: Field<number>;
  /** Recorded on (记录日期). */
  readonly recordedOn?: Field<PlainDate>;
}

/** Townships (乡镇). One row a township. */
export interface Township extends Origin {
  /** Township code (乡镇编码). */
  readonly id?: Field<string>;
  /** Name (乡镇名). */
  readonly name?: Field<string>;
  /** County code (县编码). */
  readonly county?: Field<string>;
  /** Declared villages (行政村数), in village. */
  readonly declaredVillages?: Field<number>;
  /** Population (常住人口), in person. */
  readonly population?: Field<number>;
  /** Standard central school (标准中心校). */
  readonly centralSchool?: Field<boolean>;
  /** Health centre up to standard (达标卫生院). */
  readonly healthCentre?: Field<boolean>;
  /** Government-run health centre (政府办卫生院). */
  readonly publicHealthCentre?: Field<boolean>;
  /** Clinical and public-health departments (临床和公共卫生科室). */
  readonly departments?: Field<boolean>;
  /** Convenience-service centre (便民服务中心). */
  readonly serviceCentre?: Field<boolean>;
  /** Licensed doctors (执业（助理）医师或全科医生), in person. */
  readonly licensedDoctors?: Field<number>;
  /** Recorded on (记录日期). */
  readonly recordedOn?: Field<PlainDate>;
}

/** Villages (村). One row an administrative village. */
export interface Village extends Origin {
  /** Village code (村编码). */
  readonly id?: Field<string>;
  /** Name (村名). */
  readonly name?: Field<string>;
  /** Township code (乡镇编码). */
  readonly township?: Field<string>;
  /** Registered poor village (贫困村). */
  readonly registeredPoor?: Field<boolean>;
  /** Declared households (在册户数), in household. */
  readonly declaredHouseholds?: Field<number>;
  /** Declared registered households (建档立卡户数), in household. */
  readonly declaredRegistered?: Field<number>;
  /** Rural registered population (农村户籍人口), in person. */
  readonly ruralPopulation?: Field<number>;
  /** Residents (常住人口), in person. */
  readonly residents?: Field<number>;
  /** Registered poor persons (未脱贫人口), in person. */
  readonly poorPopulation?: Field<number>;
  /** Incidence against that of the province (贫困发生率与全省之比), in ratio. */
  readonly incidenceToProvince?: Field<number>;
  /** Net income against the province mean (人均纯收入占全省平均比例), in %. */
  readonly incomeToProvince?: Field<number>;
  /** Net income per head of the village (农民人均纯收入), in CNY. */
  readonly netIncome?: Field<DecimalText>;
  /** Collective economy (集体经济). */
  readonly collectiveEconomy?: Field<boolean>;
  /** Collective income of the year (集体经济收入), in CNY. */
  readonly collectiveIncome?: Field<DecimalText>;
  /** Cooperative or mutual fund (合作社或互助资金). */
  readonly cooperativeOrFund?: Field<boolean>;
  /** Own and special funds (自有及专项资金), in CNY. */
  readonly collectiveFunds?: Field<DecimalText>;
  /** Share of exited households' income up on last year (脱贫户收入占比上升). */
  readonly exitedIncomeShareUp?: Field<boolean>;
  /** Special industry (特色产业). */
  readonly specialIndustry?: Field<boolean>;
  /** Every able household has a trade (有能力户户有产业). */
  readonly householdsWithIndustry?: Field<boolean>;
  /** Hardened road to the village (通村硬化路). */
  readonly hardenedRoad?: Field<boolean>;
  /** Width of the roadbed (路基宽度), in m. */
  readonly roadbedWidth?: Field<number>;
  /** Width of the surface (路面宽度), in m. */
  readonly roadSurfaceWidth?: Field<number>;
  /** Hamlets with hardened road (通硬化路自然村占比), in %. */
  readonly hamletsHardenedShare?: Field<number>;
  /** Clinic (卫生室). */
  readonly clinic?: Field<boolean>;
  /** Floor area of the clinic (卫生室面积), in m2. */
  readonly clinicArea?: Field<number>;
  /** Clinic not needed (可不设卫生室). */
  readonly clinicNotNeeded?: Field<boolean>;
  /** Clinic has its four rooms (卫生室四室齐全). */
  readonly clinicRooms?: Field<boolean>;
  /** Qualified village doctors (合格村医), in person. */
  readonly villageDoctors?: Field<number>;
  /** Culture room (文化室). */
  readonly cultureRoom?: Field<boolean>;
  /** Communication network (通信网络). */
  readonly network?: Field<boolean>;
  /** Broadband (通宽带). */
  readonly broadband?: Field<boolean>;
  /** Public services (公共服务设施). */
  readonly publicServices?: Field<boolean>;
  /** Sound village leadership (村两委班子好). */
  readonly soundCommittee?: Field<boolean>;
  /** Households in safe houses (住房安全户占比), in %. */
  readonly safeHousingShare?: Field<number>;
  /** Floor area per head (人均住房面积), in m2/person. */
  readonly housingAreaPerHead?: Field<number>;
  /** Persons insured (医保参保率), in %. */
  readonly insuredShare?: Field<number>;
  /** Persons with pension insurance (养老保险参保率), in %. */
  readonly pensionShare?: Field<number>;
  /** Dropouts because of poverty (因贫辍学人数), in person. */
  readonly dropoutsForPoverty?: Field<number>;
  /** School in reach (就近上学). */
  readonly schoolAccess?: Field<boolean>;
  /** Dibao and support of the extremely poor in place (低保五保落实). */
  readonly safetyNet?: Field<boolean>;
  /** Households with safe water (饮水安全户占比), in %. */
  readonly safeWaterShare?: Field<number>;
  /** Households with electricity (通电户占比), in %. */
  readonly electricityShare?: Field<number>;
  /** Households with radio or television (通广播电视户占比), in %. */
  readonly broadcastShare?: Field<number>;
  /** Recorded on (记录日期). */
  readonly recordedOn?: Field<PlainDate>;
}

/** Households (农户). One row a household. */
export interface HouseholdRecord extends Origin {
  /** Household id (户编号). */
  readonly id?: Field<string>;
  /** Village code (村编码). */
  readonly village?: Field<string>;
  /** Address (住址). */
  readonly address?: Field<string>;
  /** Phone (联系电话). */
  readonly phone?: Field<string>;
  /** Status (户状态). */
  readonly status?: Field<"not-registered" | "registered" | "exited" | "relapsed" | "cancelled">;
  /** Registered on (建档日期). */
  readonly registeredOn?: Field<PlainDate>;
  /** Exited on (脱贫日期). */
  readonly exitedOn?: Field<PlainDate>;
  /** Relapsed on (返贫日期). */
  readonly relapsedOn?: Field<PlainDate>;
  /** Cancelled on (销户日期). */
  readonly cancelledOn?: Field<PlainDate>;
  /** Category (户属性). */
  readonly category?: Field<"general" | "dibao" | "tekun">;
  /** Main cause of poverty (主要致贫原因). */
  readonly mainCause?: Field<
    | "illness"
    | "disability"
    | "schooling"
    | "disaster"
    | "no-land"
    | "no-water"
    | "no-skill"
    | "no-labour"
    | "no-capital"
    | "poor-roads"
    | "no-drive"
  >;
  /** Other cause of poverty (其他致贫原因). */
  readonly otherCause?: Field<
    | "illness"
    | "disability"
    | "schooling"
    | "disaster"
    | "no-land"
    | "no-water"
    | "no-skill"
    | "no-labour"
    | "no-capital"
    | "poor-roads"
    | "no-drive"
  >;
  /** Declared members (登记人口), in person. */
  readonly declaredMembers?: Field<number>;
  /** Staple food sufficient (主食充足). */
  readonly stapleFood?: Field<boolean>;
  /** Meat, eggs, dairy or soy (肉蛋奶豆). */
  readonly proteinFood?: Field<boolean>;
  /** Source of food (食物来源). */
  readonly foodSource?: Field<"own" | "relatives" | "donated">;
  /** Clothing for each season (四季有换季衣服). */
  readonly seasonalClothing?: Field<boolean>;
  /** A change of clothing (日常有换洗衣服). */
  readonly dailyClothing?: Field<boolean>;
  /** Adequate bedding (被褥齐全). */
  readonly bedding?: Field<boolean>;
  /** Source of clothing (衣物来源). */
  readonly clothingSource?: Field<"own" | "relatives" | "donated">;
  /** Electricity (生活用电). */
  readonly electricity?: Field<boolean>;
  /** Radio or television (广播电视). */
  readonly broadcast?: Field<boolean>;
  /** Road to the hamlet (通组路). */
  readonly hamletRoad?: Field<boolean>;
  /** Broadband (宽带). */
  readonly broadband?: Field<boolean>;
  /** Measures of the plan done (完成帮扶措施数), in item. */
  readonly assistancePlanDone?: Field<number>;
  /** Declared measures (帮扶措施登记数), in item. */
  readonly declaredMeasures?: Field<number>;
  /** Farmland (耕地面积), in mu. */
  readonly farmland?: Field<number>;
  /** Forest (林地面积), in mu. */
  readonly forest?: Field<number>;
  /** Distance to a main road (距主干路), in km. */
  readonly roadDistance?: Field<number>;
  /** Main fuel (主要燃料). */
  readonly fuel?: Field<"firewood" | "dung" | "coal" | "clean" | "other">;
  /** Sanitary toilet (卫生厕所). */
  readonly sanitaryToilet?: Field<boolean>;
  /** Monitored household (监测对象). */
  readonly monitored?: Field<boolean>;
  /** Assigned helper (帮扶责任人编号). */
  readonly helper?: Field<string>;
  /** The helper is poor (帮扶人为贫困户). */
  readonly helperIsPoor?: Field<boolean>;
  /** Recorded on (记录日期). */
  readonly recordedOn?: Field<PlainDate>;
}

/** Members (家庭成员). One row a person. Who has left or died keeps the row, marked so, and is counted in the declared number. */
export interface Member extends Origin {
  /** Household id (户编号). */
  readonly household?: Field<string>;
  /** Member id (成员编号). */
  readonly id?: Field<string>;
  /** Name (姓名). */
  readonly name?: Field<string>;
  /** Resident id (身份证号). */
  readonly residentId?: Field<string>;
  /** Sex (性别). */
  readonly sex?: Field<"male" | "female">;
  /** Date of birth (出生日期). */
  readonly birthDate?: Field<PlainDate>;
  /** Relation to the head (与户主关系). */
  readonly relation?: Field<
    | "head"
    | "spouse"
    | "child"
    | "child-in-law"
    | "grandchild"
    | "parent"
    | "parent-in-law"
    | "grandparent"
    | "sibling"
    | "other"
  >;
  /** Presence (在册情况). */
  readonly presence?: Field<"present" | "joined" | "left" | "died" | "joined-and-left">;
  /** Joined on (加入日期). */
  readonly joinedOn?: Field<PlainDate>;
  /** Left on (离开日期). */
  readonly leftOn?: Field<PlainDate>;
  /** Registered in this household (户口在本户). */
  readonly hukouHere?: Field<boolean>;
  /** Lives here and shares expenses (共同生活共享开支). */
  readonly sharesExpenses?: Field<boolean>;
  /** Health (健康状况). */
  readonly health?: Field<"healthy" | "chronic" | "serious" | "disabled">;
  /** Disability card number (残疾证号). */
  readonly disabilityCard?: Field<string>;
  /** Capacity for work (劳动能力). */
  readonly labour?: Field<"ordinary" | "skilled" | "lost" | "none">;
  /** Schooling (就学状况). */
  readonly schooling?: Field<
    "enrolled" | "home-teaching" | "finished" | "exempt" | "deferred" | "suspended" | "not-enrolled"
  >;
  /** Who approved the schooling exception (就学例外的批准). */
  readonly schoolingApproval?: Field<
    "education-committee" | "township" | "county-education" | "none"
  >;
  /** School stage (在校阶段). */
  readonly schoolStage?: Field<
    "preschool" | "primary" | "junior" | "senior" | "vocational" | "college" | "university" | "none"
  >;
  /** Serving (服役服刑). */
  readonly serving?: Field<"none" | "army" | "custody">;
  /** Basic medical insurance (基本医保). */
  readonly basicInsurance?: Field<"resident" | "employee" | "none">;
  /** Critical-illness insurance (大病保险). */
  readonly criticalIllnessInsurance?: Field<boolean>;
  /** Covered by medical assistance (医疗救助覆盖). */
  readonly medicalAssistance?: Field<boolean>;
  /** Pension (养老保险). */
  readonly pension?: Field<"resident" | "employee" | "none">;
  /** Draws a pension (领取养老金). */
  readonly pensionDrawn?: Field<boolean>;
  /** Months worked away (务工月数), in month. */
  readonly workMonths?: Field<number>;
  /** In a public-welfare post (公益性岗位). */
  readonly publicPost?: Field<boolean>;
  /** Receives dibao (享受低保). */
  readonly dibao?: Field<boolean>;
  /** Supported as extremely poor (特困供养). */
  readonly tekun?: Field<boolean>;
  /** Ethnicity (民族). */
  readonly ethnicity?: Field<string>;
  /** Education (文化程度). */
  readonly education?: Field<
    "illiterate" | "primary" | "junior" | "senior" | "college" | "university"
  >;
  /** Rain and Dew grant of the year (雨露计划补助), in CNY. */
  readonly rainDewAmount?: Field<DecimalText>;
  /** Recorded on (记录日期). */
  readonly recordedOn?: Field<PlainDate>;
}

/** Incomes (收入). One row a household and accounting year; complete when all five components are filled, 0 where there is none. */
export interface Income extends Origin {
  /** Household id (户编号). */
  readonly household?: Field<string>;
  /** Accounting year (核算年度). */
  readonly year?: Field<number>;
  /** Wages (工资性收入), in CNY. */
  readonly wage?: Field<DecimalText>;
  /** Production and business income (生产经营性收入), in CNY. */
  readonly business?: Field<DecimalText>;
  /** Property income (财产性收入), in CNY. */
  readonly property?: Field<DecimalText>;
  /** Transfers (转移性收入), in CNY. */
  readonly transfer?: Field<DecimalText>;
  /** Production and business outlay (生产经营性支出), in CNY. */
  readonly outlay?: Field<DecimalText>;
  /** Income stable and sustainable (收入稳定可持续). */
  readonly stable?: Field<boolean>;
  /** Rigid expense (刚性支出), in CNY. */
  readonly rigidExpense?: Field<DecimalText>;
  /** Recorded on (记录日期). */
  readonly recordedOn?: Field<PlainDate>;
}

/** Ledger (收支台账). Optional. One row an item, against which the five components are checked. */
export interface LedgerEntry extends Origin {
  /** Household id (户编号). */
  readonly household?: Field<string>;
  /** Accounting year (核算年度). */
  readonly year?: Field<number>;
  /** Kind (类别). */
  readonly kind?: Field<
    | "wage"
    | "business"
    | "property"
    | "transfer"
    | "outlay"
    | "loan"
    | "gift"
    | "reimbursement"
    | "school-aid"
    | "housing-grant"
    | "one-off"
  >;
  /** Item (项目). */
  readonly item?: Field<string>;
  /** Amount (金额), in CNY. */
  readonly amount?: Field<DecimalText>;
  /** In kind (实物). */
  readonly inKind?: Field<boolean>;
  /** From (起始日期). */
  readonly from?: Field<PlainDate>;
  /** To (截止日期). */
  readonly to?: Field<PlainDate>;
  /** Evidence (凭证). */
  readonly evidence?: Field<"slip" | "bank" | "contract" | "receipt" | "statement" | "none">;
}

/** Dwellings (住房). One row a household, for the house it lives in. That there were no works or no relocation is written down too. */
export interface Dwelling extends Origin {
  /** Household id (户编号). */
  readonly household?: Field<string>;
  /** Grade (危房鉴定等级). */
  readonly grade?: Field<"A" | "B" | "C" | "D">;
  /** Graded on (鉴定日期). */
  readonly gradedOn?: Field<PlainDate>;
  /** Works (改造方式). */
  readonly works?: Field<"none" | "repaired" | "rebuilt">;
  /** Works finished on (竣工日期). */
  readonly worksFinishedOn?: Field<PlainDate>;
  /** Acceptance after the works (改造后验收). */
  readonly acceptance?: Field<"passed" | "failed" | "none">;
  /** Assessed on (验收日期). */
  readonly acceptedOn?: Field<PlainDate>;
  /** Relocation (易地搬迁). */
  readonly relocation?: Field<"none" | "concentrated" | "dispersed">;
  /** Key handed over (已交钥匙). */
  readonly keyHandedOver?: Field<boolean>;
  /** Key handed over on (交钥匙日期). */
  readonly keyHandedOverOn?: Field<PlainDate>;
  /** Occupied (实际入住). */
  readonly occupied?: Field<boolean>;
  /** Debt caused by relocation (搬迁负债), in CNY. */
  readonly relocationDebt?: Field<DecimalText>;
  /** Floor area (住房面积), in m2. */
  readonly area?: Field<number>;
  /** Recorded on (记录日期). */
  readonly recordedOn?: Field<PlainDate>;
}

/** Water (饮水). One row a household, for the supply it uses. */
export interface WaterSupply extends Origin {
  /** Household id (户编号). */
  readonly household?: Field<string>;
  /** Wet or dry area (干湿分区). */
  readonly climate?: Field<"wet" | "dry">;
  /** Supply (供水方式). */
  readonly supply?: Field<"central" | "dispersed">;
  /** Litres per head and day (人均日供水量), in L/person/day. */
  readonly litresPerHead?: Field<number>;
  /** Quality (水质). */
  readonly quality?: Field<
    "tested-good" | "tested-bad" | "sensory-good" | "sensory-bad" | "untested"
  >;
  /** Piped to house or yard (入户). */
  readonly piped?: Field<boolean>;
  /** Minutes to fetch, one way (单程取水时间), in minute. */
  readonly fetchMinutes?: Field<number>;
  /** Horizontal distance (水平取水距离), in m. */
  readonly fetchMetres?: Field<number>;
  /** Vertical distance (垂直取水高差), in m. */
  readonly fetchClimb?: Field<number>;
  /** Days a year cut or short (年缺水天数), in day/year. */
  readonly shortDays?: Field<number>;
  /** Recorded on (记录日期). */
  readonly recordedOn?: Field<PlainDate>;
}

/** Assistance measures (帮扶措施). One row a measure. */
export interface Measure extends Origin {
  /** Household id (户编号). */
  readonly household?: Field<string>;
  /** Member id (成员编号). */
  readonly member?: Field<string>;
  /** Batch (帮扶批次). */
  readonly batch?: Field<
    | "production"
    | "relocation"
    | "ecology"
    | "education"
    | "social-security"
    | "medical"
    | "reconstruction"
    | "none"
  >;
  /** Kind (措施). */
  readonly kind?: Field<
    | "industry"
    | "employment"
    | "public-post"
    | "micro-credit"
    | "relocation"
    | "house-repair"
    | "rain-dew"
    | "education-fund"
    | "premium-paid"
    | "medical-aid"
    | "dibao"
    | "temporary-aid"
    | "other"
  >;
  /** Amount (金额), in CNY. */
  readonly amount?: Field<DecimalText>;
  /** From (起始日期). */
  readonly from?: Field<PlainDate>;
  /** To (截止日期). */
  readonly to?: Field<PlainDate>;
}

/** Monitoring (防返贫监测). One row a monitored household, for the present round of monitoring. */
export interface MonitoringRecord extends Origin {
  /** Household id (户编号). */
  readonly household?: Field<string>;
  /** Category (监测类别). */
  readonly category?: Field<"unstable" | "marginal" | "sudden">;
  /** Risk clue on (风险线索日期). */
  readonly clueOn?: Field<PlainDate>;
  /** Identified on (识别日期). */
  readonly identifiedOn?: Field<PlainDate>;
  /** Main risk (主要风险). */
  readonly risk?: Field<
    | "illness"
    | "disability"
    | "schooling"
    | "disaster"
    | "no-land"
    | "no-water"
    | "no-skill"
    | "no-labour"
    | "no-capital"
    | "poor-roads"
    | "no-drive"
    | "accident"
    | "job-loss"
    | "market"
    | "other"
  >;
  /** Expenses beyond income, or income fallen sharply (刚性支出超收入或收入大幅缩减). */
  readonly expenseShock?: Field<boolean>;
  /** Basic life in serious difficulty (基本生活严重困难). */
  readonly seriousDifficulty?: Field<boolean>;
  /** At risk of poverty (有返贫致贫风险). */
  readonly riskOfPoverty?: Field<boolean>;
  /** First measure on (首项帮扶日期). */
  readonly firstMeasureOn?: Field<PlainDate>;
  /** Measures aimed at the risk (针对性帮扶措施数), in item. */
  readonly targetedMeasures?: Field<number>;
  /** A measure of industry, work, credit or a post (有开发式帮扶). */
  readonly developmentMeasure?: Field<boolean>;
  /** Months of stable income (收入稳定月数), in month. */
  readonly stableMonths?: Field<number>;
  /** Large expenses settled (大额支出已解决). */
  readonly expensesSettled?: Field<boolean>;
  /** Three guarantees and safe water consolidated (三保障和饮水安全已巩固). */
  readonly guaranteesConsolidated?: Field<boolean>;
  /** Original risk stably gone (原风险稳定消除). */
  readonly riskGone?: Field<boolean>;
  /** A new risk (有新增风险). */
  readonly newRisk?: Field<boolean>;
  /** Elimination of the risk (风险消除). */
  readonly elimination?: Field<"none" | "eliminated" | "natural">;
  /** Eliminated on (消除日期). */
  readonly eliminatedOn?: Field<PlainDate>;
  /** Recorded on (记录日期). */
  readonly recordedOn?: Field<PlainDate>;
}

/** Micro-credit (小额信贷). One row a household; that there is no loan is written down. */
export interface Credit extends Origin {
  /** Household id (户编号). */
  readonly household?: Field<string>;
  /** Has a micro-credit (有小额信贷). */
  readonly lent?: Field<boolean>;
  /** Amount (贷款金额), in CNY. */
  readonly amount?: Field<DecimalText>;
  /** Lent on (放款日期). */
  readonly lentOn?: Field<PlainDate>;
  /** Due on (到期日期). */
  readonly dueOn?: Field<PlainDate>;
  /** Rate a year (年利率), in %. */
  readonly rate?: Field<number>;
  /** Guarantee or collateral asked (要求担保抵押). */
  readonly guarantee?: Field<boolean>;
  /** Interest subsidised (财政贴息). */
  readonly subsidised?: Field<boolean>;
  /** Purpose (用途). */
  readonly purpose?: Field<"production" | "wedding" | "house" | "consumer" | "pooled">;
  /** Age of the borrower (借款人年龄), in year. */
  readonly borrowerAge?: Field<number>;
  /** Recorded on (记录日期). */
  readonly recordedOn?: Field<PlainDate>;
}

/** Medical costs (医疗费用). One row a household and year. */
export interface MedicalCost extends Origin {
  /** Household id (户编号). */
  readonly household?: Field<string>;
  /** Year (年度). */
  readonly year?: Field<number>;
  /** Costs within the policy (政策范围内费用), in CNY. */
  readonly inPolicy?: Field<DecimalText>;
  /** Paid by the household (个人自付), in CNY. */
  readonly selfPaid?: Field<DecimalText>;
  /** Recorded on (记录日期). */
  readonly recordedOn?: Field<PlainDate>;
}

/** Duty records (履职记录). One row a body or cadre and month; 0 for what was not done. */
export interface Duty extends Origin {
  /** Body or cadre (单位或干部编号). */
  readonly holder?: Field<string>;
  /** Role (职责). */
  readonly role?: Field<
    | "first-secretary"
    | "stationed-team"
    | "helping-unit"
    | "helper"
    | "township-government"
    | "township-head"
    | "leading-group"
    | "discipline-committee"
  >;
  /** Month (月份). */
  readonly month?: Field<string>;
  /** In a registered poor village (驻贫困村). */
  readonly poorVillage?: Field<boolean>;
  /** Members of the team (工作队人数), in person. */
  readonly teamMembers?: Field<number>;
  /** Days in the village (驻村天数), in day. */
  readonly daysInVillage?: Field<number>;
  /** Working days on poverty (扶贫工作日), in day. */
  readonly workingDays?: Field<number>;
  /** Meetings (专题会议), in time. */
  readonly meetings?: Field<number>;
  /** Briefings (碰头会), in time. */
  readonly briefings?: Field<number>;
  /** Assessments (研判考评), in time. */
  readonly assessments?: Field<number>;
  /** Supervisions (督查), in time. */
  readonly supervisions?: Field<number>;
  /** Circulars (通报), in time. */
  readonly circulars?: Field<number>;
  /** Households assigned (负责户数), in household. */
  readonly assignedHouseholds?: Field<number>;
  /** Households visited (走访户数), in household. */
  readonly visitedHouseholds?: Field<number>;
  /** Households visited so far (累计遍访户数), in household. */
  readonly everVisitedHouseholds?: Field<number>;
  /** Ledger updated (台账按月更新). */
  readonly ledgerUpdated?: Field<boolean>;
  /** Attendance sheet (有考勤表). */
  readonly attendanceSheet?: Field<boolean>;
  /** Work ledger (有工作台账). */
  readonly workLedger?: Field<boolean>;
  /** Work log (有工作日志). */
  readonly workLog?: Field<boolean>;
  /** Bulletins (有信息简报). */
  readonly bulletins?: Field<boolean>;
  /** Minutes of the monthly meeting (有会议记录). */
  readonly minutes?: Field<boolean>;
  /** Times called to account (被通报约谈次数), in time. */
  readonly warnings?: Field<number>;
  /** Sanction (处理). */
  readonly sanction?: Field<"none" | "circular" | "talk" | "accountability">;
}

/** Field verdicts (入户认定). What the village wrote when it checked the household, set beside the computed verdict. */
export interface FieldVerdict extends Origin {
  /** Household id (户编号). */
  readonly household?: Field<string>;
  /** Criterion (指标). */
  readonly criterion?: Field<string>;
  /** Verdict (认定). */
  readonly verdict?: Field<"met" | "not-met">;
  /** Method (核查方式). */
  readonly method?: Field<"seen" | "document" | "data-match" | "asked">;
  /** Evidence (佐证材料). */
  readonly evidence?: Field<string>;
  /** Signer (签字人). */
  readonly signer?: Field<string>;
  /** Checked on (核查日期). */
  readonly on?: Field<PlainDate>;
}
