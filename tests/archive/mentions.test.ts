import { describe, expect, it } from "vitest";
import { mentionsIn } from "../../scripts/archive/mentions.ts";
import { ofsted } from "../support/vocabulary.ts";

const cases: [text: string, mentions: [kind: string, date: string, words: string][]][] = [
  [
    "Since the last inspection in 2023, leaders have acted.",
    [["inspection", "2023", "last inspection in 2023"]],
  ],
  [
    "Since the last ILACS inspection in July 2023, when services were judged to be good, much has changed.",
    [["inspection", "2023-07", "last ILACS inspection in July 2023"]],
  ],
  [
    "At the last inspection, in April 2022, it was so.",
    [["inspection", "2022-04", "last inspection, in April 2022"]],
  ],
  ["as seen at the inspection of 2019.", [["inspection", "2019", "inspection of 2019"]]],
  [
    "since the full inspection of children’s services in March 2023",
    [["inspection", "2023-03", "full inspection of children’s services in March 2023"]],
  ],
  [
    "An inspection of Ambermere children’s services took place in February 2018.",
    [["inspection", "2018-02", "inspection of Ambermere children’s services took place in February 2018"]],
  ],
  [
    "the second visit following the focused visit to the front door in March 2019",
    [["focused-visit", "2019-03", "focused visit to the front door in March 2019"]],
  ],
  [
    "Since the last focused visit on 11 July 2018, and the monitoring visit in August 2020, caseloads fell.",
    [
      ["focused-visit", "2018-07-11", "focused visit on 11 July 2018"],
      ["monitoring-visit", "2020-08", "monitoring visit in August 2020"],
    ],
  ],
  [
    "the focused assurance visit in October 2020",
    [["focused-visit", "2020-10", "focused assurance visit in October 2020"]],
  ],
  // The date may come before the name, and the name may be a verb.
  [
    "much is better since the December 2018 inspection, and since the 2016 Ofsted inspection.",
    [
      ["inspection", "2018-12", "December 2018 inspection"],
      ["inspection", "2016", "2016 Ofsted inspection"],
    ],
  ],
  ["as at the February 2020 focused visit", [["focused-visit", "2020-02", "February 2020 focused visit"]]],
  [
    "as it was when the local authority was last inspected in 2017",
    [["inspection", "2017", "authority was last inspected in 2017"]],
  ],
  [
    "Ambermere children’s services were last inspected by Ofsted in July 2017.",
    [["inspection", "2017-07", "services were last inspected by Ofsted in July 2017"]],
  ],
  [
    "the last judgement inspection was in 2019, when much was better",
    [["inspection", "2019", "last judgement inspection was in 2019"]],
  ],
  // Of several days the first.
  [
    "Since the last focused visit on the 11 and 12 July 2018, much is new.",
    [["focused-visit", "2018-07-11", "focused visit on the 11 and 12 July 2018"]],
  ],
  ["since the last Ofsted visit in May 2021", [["visit", "2021-05", "last Ofsted visit in May 2021"]]],
  [
    "Since Ofsted’s last visit in October 2020",
    [["visit", "2020-10", "Ofsted’s last visit in October 2020"]],
  ],
  ["the peer challenge visit that took place in January 2020", []],
  ["the children’s homes were inspected in 2019 and two schools in 2020", []],
  ["under the 2018 inspection framework", []],
  ["a joint inspection in May 2019, a planned inspection in 2020", []],
  // What is another inspection, is still to come, or has another event between the name and the date.
  ["after the joint targeted area inspection in May 2019", []],
  ["your next inspection in 2027", []],
  [
    "the focused visit to review progress since the inspection in 2018",
    [["inspection", "2018", "inspection in 2018"]],
  ],
  ["the last inspection, published in January 2018", []],
  ["In 2017 the council changed its inspection of homes.", []],
  ["no dates, no inspection, no visit", []],
];

describe("the inspections and visits that a text looks back on", () => {
  it.each(cases)("%s", (text, expected) => {
    expect(mentionsIn(text, ofsted).map(({ kind, date, words }) => [kind, date, words])).toEqual(expected);
  });

  it("are quoted in the text’s own words", () => {
    for (const [text] of cases)
      for (const { words } of mentionsIn(text, ofsted)) expect(text).toContain(words);
  });
});
