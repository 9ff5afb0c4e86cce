/** A fictional letter on a monitoring visit, as lines of text, for tests of reading and describing. */
export type LetterWords = {
  head?: string[];
  salutation?: string;
  title?: string;
  opening?: string[];
  rest?: string[];
  signOff?: string[];
};

/** The letter with the parts that a test is about; blank lines separate the paragraphs. */
export function letterText(words: LetterWords = {}): string {
  const {
    head = [
      "4 March 2019",
      "",
      "Cleo Specimen",
      "Director of Children’s Services",
      "Town Hall",
      "Leeds LS1 1UR",
    ],
    salutation = "Dear Ms Specimen",
    title = "Monitoring visit to Leeds children’s services",
    opening = [
      "This letter summarises the findings of the monitoring visit to Leeds children’s services on 29 and 30 January 2019. The visit was the second monitoring visit since the local authority was judged inadequate in March 2018. The inspectors were Ada Example HMI and Ben Sample HMI.",
    ],
    rest = [
      "Areas covered by the visit",
      "Inspectors reviewed the progress made in supervision.",
      "Overview",
      "Progress is steady. Caseloads are lower than they were.",
    ],
    signOff = ["Yours sincerely", "", "Ada Example", "Her Majesty’s Inspector"],
  } = words;
  return [
    ...head,
    "",
    salutation,
    "",
    title,
    "",
    ...opening.flatMap((line) => [line, ""]),
    ...rest.flatMap((line) => [line, ""]),
    ...signOff,
    "",
  ].join("\n");
}
