import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import readFileAsLetter from "../../scripts/ingest/reader/read-file.ts";
import { figuresOf } from "../../scripts/site/figures.ts";
import { sharedFolder } from "../support/folders.ts";
import { ownKnowledge } from "../support/own-knowledge.ts";

const found = (text: string): string[] =>
  figuresOf(text).flatMap(({ figures }) => figures.map((figure) => figure.text));

/** Paragraphs of the kind that letters have, each with the figures that a reader would name. */
const labelled: [paragraph: string, figures: string[]][] = [
  [
    "The service works with 212 families. The number of applications has fallen from an average of 31 per month, in the first five months of 2019, to 18 per month, in the five months to October 2019.",
    ["212", "31", "18"],
  ],
  [
    "As of March 2020, 41% of plans ended at the first review, three months after they began. At the inspection in November 2018 this was 33.5%, compared to the England average in 2017–18 of 18.7%.",
    ["41%", "33.5%", "18.7%"],
  ],
  [
    "In May 2018 the council reviewed all plans of over 15 months. Seventy-seven children were found to need less, and for 31 others the council went to court under section 31 of the Children Act 1989.",
    ["Seventy-seven", "31"],
  ],
  [
    "Contacts are rising: from 1539 in April 2018 to 1899 in July 2018, and strategy meetings are held within 24 hours or, at the latest, within three working days.",
    ["1539", "1899"],
  ],
  [
    "Most 16- and 17-year-olds who present as homeless are seen within 2 days under section 20; young people aged 18 to 25, those over 21 and the 16-plus team are told of their rights, also beyond 21, and care leavers turn 18 with a plan.",
    [],
  ],
  [
    "The COVID-19 pandemic and Year 11 examinations (outcome 4, national framework) delayed section 47 enquiries, regulation 24 assessments and visits by the team at 12 Acacia Road, Leeds LS1 1AA; you should send your plan within 70 working days.",
    [],
  ],
  [
    "Of 138 care leavers, 27 are parents. Almost half of social workers are newly qualified and over a quarter have caseloads of 25 to 33; two-thirds of them stay at least two years.",
    ["138", "27", "half", "a quarter", "25", "33", "two-thirds"],
  ],
  [
    "Ninety-six per cent of children in care have a plan. A third sector organisation and the third quarter of 2017–18 brought £3.7 million, a £5,000 deposit for care leavers and a 50% increase in notices (14).",
    ["Ninety-six per cent", "£3.7 million", "£5,000", "50%", "14"],
  ],
  [
    "At 60%, this is higher than the national average, and the target is 75% by 2022. Personal advisers see 9 out of 10 young people every eight weeks, and care proceedings take an average of 34 weeks.",
    ["60%", "75%", "9 out of 10", "34"],
  ],
  [
    "More than one third of the workforce is newly qualified, more than one in five posts is vacant, and more than one hundred children wait for more than one year.",
    ["one third", "one in five", "one hundred"],
  ],
  [
    "In the second half of 2020, in Tiers 3 and 4, the 0–25 team opened at 9am on 3 May; an additional 1,332 children, a third of all, were seen, and only one child had waited for 12 months.",
    ["1,332", "a third", "one"],
  ],
];

describe("the figures of a paragraph", () => {
  it.each(labelled)("are all found, and nothing else is: %s", (paragraph, figures) => {
    expect(found(paragraph)).toEqual(figures);
  });

  it.each([
    ["a date of two days", "The visit took place on 12 and 13 December 2017."],
    ["a numeric date", "It was sent on 12.03.2019 and 4/5/20."],
    ["an age in words", "Some children under five and those aged sixteen and seventeen were seen."],
    ["a birthday", "This is done before their 18th birthday and their 21st."],
    ["a post", "Advice begins post-16 and staying put goes on post-18 and at 18."],
    ["an age reached", "Support goes on until 25, past 21 and from the age of 17 and a half."],
    ["a stage", "Stage 2 complaints, phase two, level 3 and tier four services, and key stage 4."],
    ["a telephone number", "The helpline is 0300 123 1231."],
    ["a compound", "Two-to-one support, a three-tiered approach, 1:1 work and two-way learning."],
    ["a time that is long", "Visits are six-weekly or 12-monthly; the last six months; 24-hour cover, 24/7."],
    ["an ordinal", "The second visit was the third since the first inspection."],
    ["a name with a number", "The council buys Catch 22 and works with S47 and the P3 team."],
    ["one as a pronoun", "No one knows one another; one of the reasons is one-off."],
    [
      "half of something that is not a group",
      "They worked half a day before half-term, at 17 and a half years.",
    ],
    ["more than one of something", "More than one team knew, and more than one inspection said so."],
    ["the start of a list", "12. Turnover is stable."],
  ])("are not %s", (_, paragraph) => {
    expect(found(paragraph)).toEqual([]);
  });

  it("are quoted in whole sentences that are in the paragraph exactly as quoted", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(...labelled.map(([text]) => text), "Mr. Smith knows.", "It fell (by 3)! Why?", " "),
          {
            maxLength: 4,
          },
        ),
        (parts) => {
          const paragraph = parts.join(" ");
          for (const { text, offset, figures } of figuresOf(paragraph)) {
            expect(paragraph.slice(offset, offset + text.length)).toBe(text);
            for (const figure of figures) {
              expect(text.slice(figure.offset, figure.offset + figure.text.length)).toBe(figure.text);
            }
          }
        },
      ),
    );
  });

  it("do not break a sentence after a title or a decimal point", () => {
    expect(
      figuresOf("It fell to 21.7% under Mr. Example and to 5 later. Good.").map(({ text }) => text),
    ).toEqual(["It fell to 21.7% under Mr. Example and to 5 later."]);
  });
});

/** Ten paragraphs of real letters, found by a few of their words, with the figures that were read in them. */
const realParagraphs: [file: string, words: string, figures: string[]][] = [
  [
    "80564_stoke-on-trent/children's services focused visit - 09 may 2018.pdf",
    "abduction notices",
    ["50%", "14", "332"],
  ],
  [
    "80578_west sussex/children's services focused visit - 23 august 2024.pdf",
    "mortgage deposit",
    ["£5,000"],
  ],
  [
    "80578_west sussex/children's services focused visit - 23 august 2024.pdf",
    "dedicated PA and",
    ["163", "110"],
  ],
  ["80523_middlesbrough/children's services focused visit - 31 august 2018.pdf", "1539", ["1539", "1899"]],
  [
    "80523_middlesbrough/children's services focused visit - 31 august 2018.pdf",
    "over 15 months",
    ["Seventy-seven", "31"],
  ],
  ["80558_southampton/children's services focused visit - 15 june 2018.pdf", "are parents", ["138", "27"]],
  [
    "80428_bedford/children's services focused visit - 18 december 2019.pdf",
    "per cent",
    ["Ninety-six per cent"],
  ],
  ["80568_swindon/children's services focused visit - 01 march 2019.pdf", "At 60%", ["60%", "75%"]],
  ["80554_solihull/children's services focused visit - 09 march 2018.pdf", "third quarter", ["66%", "20"]],
  ["80534_nottinghamshire/children's services focused visit - 22 february 2018.pdf", "in 2014–15", []],
];

describe.skipIf(sharedFolder === null)("the figures of real letters (where ../shared is available)", () => {
  it.each(realParagraphs)("%s, “%s”", async (file, words, figures) => {
    const path = join(sharedFolder ?? "", "letters/pdf", file);
    const result = await readFileAsLetter({
      path,
      ending: ".pdf",
      recognise: false,
      ...(await ownKnowledge()),
    });
    if ("unreadable" in result) throw new Error(result.unreadable);
    const texts = JSON.stringify(result.reading).match(/"text":"(?:[^"\\]|\\.)*"/g) ?? [];
    const paragraph = texts
      .map((text) => JSON.parse(`{${text}}`).text)
      .filter((text) => text.includes(words));
    expect(paragraph).toHaveLength(1);
    expect(found(paragraph[0])).toEqual(figures);
  });
});
