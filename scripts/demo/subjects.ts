/** The subjects of fictional letters: areas of children’s social care, with sentences that praise or criticise. */

export type Subject = {
  /** As in “Inspectors looked at the local authority’s arrangements for …”. */
  scope: string;
  strong: string[];
  weak: string[];
  /** What needs to improve: an item of the list. `{outcome}` is a reference to the framework or nothing. */
  improve: string[];
  /** A sentence with figures; `{share}` and `{earlier}` are percentages, `{count}` is a number. */
  figures: string;
};

export const subjects: Subject[] = [
  {
    scope: "the ‘front door’, including the multi-agency safeguarding hub (MASH)",
    strong: [
      "Contacts and referrals are screened promptly by experienced social workers, and thresholds are understood well by partners.",
      "Decision-making in the MASH is timely and is informed by a careful reading of children’s histories.",
      "Parental consent is sought and recorded clearly, and is dispensed with only when children may be at risk of harm.",
      "Strategy discussions are held quickly and bring together the agencies that know the child.",
    ],
    weak: [
      "Too many contacts wait for more than a day before a manager decides what should happen next.",
      "Strategy discussions do not always include health professionals, and this limits the information on which decisions rest.",
      "Repeat referrals are not considered together, so that patterns of neglect are missed.",
      "Domestic abuse notifications are not triaged consistently by partners before they reach the front door.",
    ],
    improve: [
      "The timeliness of decisions on contacts and referrals at the front door{outcome}.",
      "The attendance of health professionals at strategy discussions{outcome}.",
    ],
    figures:
      "The local authority reports that {share}% of referrals were repeat referrals, compared with {earlier}% a year ago.",
  },
  {
    scope: "children subject to child protection plans",
    strong: [
      "Child protection plans are outcome focused, and the majority have clear actions and timescales.",
      "Core groups meet regularly and make good use of the child protection plan to measure progress.",
      "Children subject to a child protection plan are visited at the intervals laid down in the plan, and often more frequently.",
      "Child protection conferences are well attended and give parents time to speak.",
    ],
    weak: [
      "Some child protection plans are too long and do not say what needs to change for children.",
      "Core groups do not update the child protection plan, and drift is not always challenged by conference chairs.",
      "Contingency plans are missing or too vague to be of use to families.",
      "Key professionals, including school nurses, had not attended a number of the conferences that inspectors saw.",
    ],
    improve: [
      "The quality of child protection plans, so that families know what needs to change{outcome}.",
      "The challenge that conference chairs provide when progress is too slow{outcome}.",
    ],
    figures:
      "The number of child protection plans has fallen from {count} to fewer than 200, and {share}% ended at the first review.",
  },
  {
    scope: "children in care",
    strong: [
      "Children in care live in stable homes that meet their needs well.",
      "Social workers know children in care well, visit them regularly and write records that are addressed to the child.",
      "Independent reviewing officers (IROs) have manageable workloads and see children before their reviews.",
      "Life-story work is of high quality and helps children to understand why they came into care.",
    ],
    weak: [
      "Too many children in care have had several changes of social worker.",
      "Permanence is not considered early enough for a small number of children in care.",
      "Initial health assessments are often late, despite the efforts of managers.",
      "A few children live in unregistered homes, and oversight of these arrangements is not strong enough.",
    ],
    improve: [
      "The timeliness of initial health assessments for children in care{outcome}.",
      "Early planning for permanence{outcome}.",
    ],
    figures:
      "At the time of the visit, {count} children were in care, and {share}% of them lived outside the authority’s area.",
  },
  {
    scope: "care leavers aged 18 to 25",
    strong: [
      "Personal advisers (PAs) keep in touch with care leavers and speak of them with warmth and ambition.",
      "Pathway plans are written with care leavers and are reviewed when circumstances change.",
      "Care leavers have access to suitable accommodation, and bed and breakfast is not used.",
      "The local offer for care leavers is comprehensive and well known to them.",
    ],
    weak: [
      "Pathway plans are not updated when the lives of care leavers change, and health needs are not addressed well.",
      "Some care leavers have not been told of their entitlements or of their health histories.",
      "Too many care leavers are not in education, employment or training (NEET).",
      "Personal advisers carry too much work to stay in touch with care leavers over 21.",
    ],
    improve: [
      "The quality of pathway plans and the involvement of care leavers in them{outcome}.",
      "The number of care leavers who are in education, employment or training{outcome}.",
    ],
    figures:
      "The local authority’s own data shows that {share}% of care leavers are in education, employment or training, up from {earlier}%.",
  },
  {
    scope: "the public law outline (PLO) and pre-proceedings work",
    strong: [
      "Letters before proceedings are clear about what parents need to do, and by when.",
      "Pre-proceedings work is tracked closely, and the public law outline is used to good effect.",
      "Assessments of parents and of family members are started early and are of a good standard.",
    ],
    weak: [
      "Some children remain in pre-proceedings for too long without purposeful work.",
      "Letters before proceedings use language that parents would find hard to understand.",
      "The tracking of the public law outline does not give senior managers a full picture of delay.",
    ],
    improve: [
      "The timeliness of work under the public law outline{outcome}.",
      "The clarity of letters before proceedings{outcome}.",
    ],
    figures:
      "The authority reports that {count} families are in pre-proceedings, a rise of {share}% since the previous year.",
  },
  {
    scope: "children at risk of exploitation and children who go missing",
    strong: [
      "Risks of criminal and sexual exploitation are recognised early and are mapped well with the police.",
      "Return home interviews are timely, and what children say is used to keep them and others safe.",
      "Specialist workers build trusting relationships with children who are at risk of exploitation.",
    ],
    weak: [
      "Return home interviews are offered too late when children go missing, and many are not recorded.",
      "Exploitation risk assessments are not updated, and safety plans rely too much on children themselves.",
      "Information about children who go missing from care is not brought together.",
    ],
    improve: [
      "The timeliness of return home interviews for children who go missing{outcome}.",
      "The quality of safety plans for children at risk of exploitation{outcome}.",
    ],
    figures:
      "In the six months before the visit, {count} episodes of children going missing were reported, and {share}% of return home interviews took place within three days.",
  },
  {
    scope: "early help and the step up to statutory services",
    strong: [
      "Early help is well established, and families receive support from people they know.",
      "Step-up and step-down arrangements between early help and social care are clear and safe.",
      "Early help assessments are thorough and show the voice of the child.",
    ],
    weak: [
      "Early help plans are not reviewed often enough, and some children wait too long for support.",
      "The step up from early help is too slow when risks increase.",
      "Partners do not lead enough early help assessments.",
    ],
    improve: [
      "The timeliness of the step up from early help{outcome}.",
      "The quality and review of early help plans{outcome}.",
    ],
    figures:
      "More than {share}% of early help assessments are now led by schools, and {count} families receive support.",
  },
];

/** What results from what inspectors saw, after praise and after criticism. */
export const consequences = {
  good: [
    "This means that children receive the right help at the right time.",
    "As a result, children’s circumstances improve, and risks to them are reduced.",
    "Parents told inspectors that they feel respected and listened to.",
    "This is a considerable improvement since the last inspection.",
    "Children benefit from relationships with adults whom they trust.",
    "Social workers spoke with pride about this work and about the difference that it makes.",
  ],
  poor: [
    "This means that some children wait too long for the help that they need.",
    "As a result, a small number of children remain in situations of risk for too long.",
    "Leaders are aware of this and have plans in place, but it is too early to see their impact.",
    "This had been identified by the local authority in its own self-assessment.",
    "During the visit, senior managers took immediate action for the children concerned.",
    "This makes it hard for children to know what will happen next, and why.",
  ],
};

/** What every letter also covers: leaders, management oversight, the workforce. */
export const leadership: Subject = {
  scope: "leadership",
  strong: [
    "Senior leaders know their services well, and their self-assessment is accurate.",
    "Management oversight is regular and gives social workers clear direction.",
    "Caseloads are manageable, and social workers say that they enjoy working here.",
    "Quality assurance is well established, and learning from audits is shared.",
    "Political and corporate leaders have invested in children’s services and ask searching questions.",
  ],
  weak: [
    "Management oversight is recorded but lacks reflection and timescales.",
    "High caseloads and turnover in the workforce mean that some children have had too many social workers.",
    "Supervision is irregular for some social workers, and records do not show what was decided or why.",
    "Performance information is not reliable enough for leaders to know where practice is weak.",
    "Audits concentrate on compliance rather than on what has changed for children.",
  ],
  improve: [
    "The quality and regularity of supervision and management oversight{outcome}.",
    "The stability of the workforce and the size of caseloads{outcome}.",
  ],
  figures:
    "Agency staff fill {share}% of social work posts, compared with {earlier}% at the time of the last inspection.",
};
