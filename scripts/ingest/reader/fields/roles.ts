/** The roles of inspectors as printed in letters and as written in the archive. */

const modifier =
  "(?:Senior|Lead|Team|Regulatory|Additional|Associate|Contracted|Seconded|Social\\s+Care|Schools?|Education|Early\\s+Years|Further\\s+Education\\s+and\\s+Skills|Regional|Designate)";
const inspectorTitle = "(?:(?:Her|His)\\s+Majest(?:y[’'‘`]?s|ies)|HM)\\s+Inspectors?\\b";
const designate = "(?:\\s*\\(designate\\)|,?\\s+designate)?";

/** A role of an inspector; longer wordings come first. */
export const rolePattern = new RegExp(
  [
    `(?:${modifier}\\s+)*${inspectorTitle}(?:\\s*\\((?:S?HMIs?)\\))?${designate}`,
    `(?:Senior\\s+|Lead\\s+|Regional\\s+|Schools?\\s+)?S?HMIs?\\b(?!\\s+(?:Constabulary|Probation|Prisons)\\b)${designate}`,
    `(?:Senior\\s+|Lead\\s+)?Ofsted\\s+Inspectors?\\b(?:\\s*\\(OI\\))?`,
    `(?:(?:Senior|lead|team|regional|regulatory|additional|associate|assistant|specialist|contracted|seconded|shadow(?:ing)?|social\\s+care|education|early\\s+years|further\\s+education\\s+and\\s+skills|schools?|health|CQC|police|probation|Estyn)\\s+)+inspectors?\\b(?:,\\s+social\\s+care\\b)?`,
    `(?:social\\s+care\\s+)?(?:senior\\s+)?regulatory\\s+inspection\\s+managers?`,
    `(?:social\\s+care\\s+)?(?:regional\\s+)?(?:inspection\\s+)?quality\\s+assurance\\s+managers?`,
    `(?:assistant\\s+)?regional\\s+directors?\\b(?:,\\s+social\\s+care\\b)?`,
    `(?:(?:national|deputy|specialist|principal|senior|professional|policy|operations|data|social\\s+care|children.s\\s+services)\\s+){1,3}(?:directors?|advis[eo]rs?|managers?|officers?|leads?|analysts?)\\b(?:,\\s+social\\s+care\\b)?`,
    "(?:(?:social\\s+care\\s+)?regional\\s+inspectors?|SCRI|OI|RI)\\b",
    "(?<=,\\s)Inspector\\b",
    "(?<=\\ban\\s)observer\\b",
  ].join("|"),
  "iy",
);

const ofOfsted = /,\s*Ofsted$/i;
const sameRole: [RegExp, string][] = [
  [
    /^(lead\s+|team\s+)?(((her|his)\s+majest(?:y[’'‘`]?s|ies)|hm)\s+inspectors?(\s*\(hmis?\))?|hmis?)$/i,
    "HMI",
  ],
  [
    /^(senior\s+(((her|his)\s+majest(?:y[’'‘`]?s|ies)|hm)\s+inspectors?(\s*\(s?hmis?\))?|hmis?)|shmis?)$/i,
    "Senior HMI",
  ],
  [/^(ofsted\s+inspectors?(\s*\(oi\))?|oi)$/i, "Ofsted Inspector"],
];

/** A role as written in the archive: `HMI`, `Senior HMI`, `Ofsted Inspector`, any other as printed. */
export function roleOf(printed: string): string {
  const plain = printed.replace(/\s+/g, " ").trim();
  const bare = plain.replace(ofOfsted, "");
  return sameRole.find(([pattern]) => pattern.test(plain) || pattern.test(bare))?.[1] ?? plain;
}

/** Whether a role is for several people: `Her Majesty’s Inspectors`, `HMIs`. */
export function isPlural(printed: string): boolean {
  return /(inspectors|HMIs|managers|directors)\b/i.test(printed);
}

/** Whether a role says only what someone did on the visit, not what their post is: `lead inspector`. */
export function isTask(printed: string): boolean {
  return /^((lead|team)\s+)+inspectors?$/i.test(printed.trim());
}
