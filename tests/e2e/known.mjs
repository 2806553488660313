// What the two sources say, written down apart from the site's own content.

/** Facts: id, value, comparator, as of, source, and whether the editors counted. */
export const FACTS = [
  ["departments", "31", "exact", "", "profile#1"],
  ["beds-planned", "1500", "exact", "", "profile#1"],
  ["beds-operational", "788", "exact", "", "profile#1"],
  ["key-disciplines", "8", "exact", "", "profile#1"],
  ["partner-institutions", "30", "more-than", "", "profile#2"],
  ["partner-countries", "10", "more-than", "", "profile#2"],
  ["joint-platforms", "8", "exact", "", "profile#2"],
  ["joint-labs", "7", "exact", "", "profile#7"],
  ["national-awards", "8", "exact", "", "profile#2"],
  ["patients-outside-shanghai", "70", "more-than", "", "profile#3"],
  ["performance-rank", "1", "exact", "2019", "profile#3"],
  ["registries", "5", "exact", "", "profile#4"],
  ["registry-regions", "31", "exact", "", "profile#4"],
  ["registry-hospitals", "511", "exact", "", "profile#4"],
  ["registry-cases", "50000", "nearly", "", "profile#4"],
  ["nsfc-grants", "125", "exact", "", "profile#5"],
  ["consortium-hospitals", "85", "exact", "", "profile#6"],
  ["alliance-institutions", "55", "exact", "", "profile#6"],
  ["national-alliances", "5", "exact", "", "profile#6"],
  ["managed-hospitals", "2", "exact", "", "profile#6", true],
  ["agreement-countries", "6", "exact", "", "profile#7", true],
  ["capacity-countries", "5", "exact", "", "profile#7", true],
  ["sjtusm-national-centers", "5", "exact", "", "forum#9"],
  ["sjtusm-regional-centers", "10", "exact", "", "forum#9"],
  ["sjtusm-research-centers", "3", "exact", "", "forum#9"],
].map(([id, value, comparator, asOf, source, counted = false]) => ({ id, value, comparator, asOf, source, counted }));

/** Events: id and date, in the order of time, what has no year last. */
export const EVENTS = [
  ["founded", "199X"], ["opened", "1998"], ["jci-accreditation", "2010"], ["national-center", "2017"],
  ["quality-award", "2018"], ["performance-first", "2019"], ["leukemia-report", "2020/.."],
  ["zhangjiang-start", "2020-12-31"], ["mental-health-forum", "XXXX-09-22"],
].map(([id, date]) => ({ id, date }));

/** Partner countries by what ties them to the hospital. */
export const COUNTRIES = {
  agreement: ["US", "FR", "IL", "SE", "JP", "SG"],
  "capacity-building": ["AF", "ZA", "BD", "RS", "LA"],
};

/** Figures that stand side by side because they do not count the same thing. */
export const DISAGREEMENTS = [
  ["joint-labs", "joint-platforms"],
  ["agreement-countries", "capacity-countries", "partner-countries"],
];

/** Where the sources are published: the only links that leave the site. */
export const SOURCES = ["https://chinahealthtrip.com/shanghai-childrens-medical-center", "https://www.shsmu.edu.cn/english/info/1021/5266.htm"];
