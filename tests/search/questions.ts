/**
 * Questions that a researcher may ask of the letters in `../shared/letters`, as they would be typed, each with the
 * letter that answers it and words by which the answering paragraph is known. They were written by reading letters
 * drawn by chance, before any of them was searched for.
 */
export type Question = { query: string; file: string; words: string };

export const questions: Question[] = [
  [
    "PLO waiting too long to start pre-proceedings",
    "lewisham",
    "2025-04-30",
    "waiting too long for the process to start",
  ],
  ["underdeveloped pathway plans", "barnsley", "2023-01-25", "Most pathway plans are underdeveloped"],
  ["social work unit model review", "hackney", "2021-07-28", "review of the social work unit model"],
  [
    "single front door 20 routes into children's social care",
    "north-somerset",
    "2022-09-21",
    "upwards of 20 routes",
  ],
  [
    "partners lack confidence lead professional",
    "redcar-and-cleveland",
    "2018-12-11",
    "undertake the lead professional role",
  ],
  ["Blackpool Families Rock", "blackpool", "2025-10-07", "is a series of principles"],
  [
    "disabled children child protection plans impact of disability",
    "redcar-and-cleveland",
    "2019-10-29",
    "impact of their disability",
  ],
  [
    "personal advisers not involved soon enough with children in care",
    "luton",
    "2021-04-28",
    "do not become involved soon enough",
  ],
  [
    "care-experienced priority access to housing tenancies",
    "knowsley",
    "2024-01-31",
    "priority access to housing tenancies",
  ],
  ["stop the clock sessions", "doncaster", "2018-12-04", "sessions held during the working day"],
  ["Make a Change team exploitation", "suffolk", "2022-01-25", "The Make a Change team supports"],
  ["graded care profile neglect optimistic", "derbyshire", "2018-02-27", "including the graded care profile"],
  [
    "customer service agents contact delay",
    "east-riding-of-yorkshire",
    "2018-09-11",
    "customer service agents will take",
  ],
  ["audits ceased dip sampling assurance", "knowsley", "2022-10-11", "audits ceased for a four-month period"],
  [
    "children coming off child protection plans too soon",
    "oldham",
    "2020-10-13",
    "coming off child protection plans too soon",
  ],
  [
    "letters before proceedings impact on children",
    "york",
    "2019-07-17",
    "letters before proceedings do not",
  ],
  [
    "supervision template restorative",
    "wolverhampton",
    "2018-09-11",
    "The supervision template does not help",
  ],
  [
    "missed opportunities to initiate legal proceedings chronic neglect",
    "lancashire",
    "2019-11-04",
    "history of chronic neglect",
  ],
  ["housing panel risk panel care leavers", "enfield", "2022-07-05", "such as the housing panel"],
  [
    "after-care worker allocated at 17",
    "trafford",
    "2024-07-02",
    "ambition to allocate an after-care worker",
  ],
  [
    "consent not gained by referrers MASH",
    "barking-and-dagenham",
    "2018-03-07",
    "routinely gained by referrers",
  ],
  ["child protection concerns red flagged", "lambeth", "2021-10-27", "are urgently ‘red flagged’"],
  ["social worker caseload pressures autumn 2022", "hampshire", "2023-01-31", "in the autumn of 2022"],
  ["supervision not regular procedures pressures", "west-sussex", "2018-03-20", "own supervision procedures"],
  [
    "reunifying children home after long separation",
    "sheffield",
    "2024-10-29",
    "challenges of reunifying children",
  ],
  [
    "financial support families school holidays free school meals",
    "havering",
    "2021-05-12",
    "eligible for free school meals",
  ],
  ["keeping in touch good enough for my child", "york", "2023-08-01", "Keeping in touch meaningfully"],
  [
    "lack of contingency planning delay supervision",
    "gateshead",
    "2021-09-22",
    "an absence of contingency planning",
  ],
  [
    "thresholds family support teams less consistently applied",
    "milton-keynes",
    "2020-09-29",
    "are less consistently applied",
  ],
  ["leaders slow to implement change", "trafford", "2025-09-30", "they have been slow to implement change"],
].map(([query = "", authority, day, words = ""]) => ({
  query,
  file: `${authority}/${day}-focused-visit`,
  words,
}));
