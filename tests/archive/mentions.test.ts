import { describe, expect, it } from "vitest";
import { mentionsIn } from "../../scripts/archive/mentions.ts";

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
    expect(mentionsIn(text).map(({ kind, date, words }) => [kind, date, words])).toEqual(expected);
  });

  it("are quoted in the text’s own words", () => {
    for (const [text] of cases) for (const { words } of mentionsIn(text)) expect(text).toContain(words);
  });
});
