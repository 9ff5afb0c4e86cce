/** Letters as PDFs, for tests of how their body is read. */
import { readPdf } from "../../scripts/ingest/reader/formats/pdf.ts";
import { type LetterReading, readLetterFrom } from "../../scripts/ingest/reader/read-letter.ts";
import { makePdf, type PdfLine } from "./pdf.ts";
import { knowledge } from "./reading.ts";

/** The height at which the first line of `body` is drawn, without a gap above it. */
export const bodyTop = 800 - 10 * 15;

const head: PdfLine[] = [
  { text: "4 March 2019" },
  { text: "Cleo Specimen" },
  { text: "Director of Children’s Services" },
  { text: "Dear Ms Specimen" },
  { text: "Monitoring visit to Leeds children’s services", bold: true },
  { text: "This letter summarises the findings of the monitoring visit to Leeds children’s " },
  { text: "services on 29 and 30 January 2019. The inspectors were Ada Example HMI and Ben " },
  { text: "Sample HMI." },
  { text: "Findings", bold: true },
];
const signOff: PdfLine[] = [
  { text: "Yours sincerely", gap: 1 },
  { text: "Ada Example", gap: 1 },
  { text: "Her Majesty’s Inspector" },
];

/** The reading of a letter whose findings are these lines. @param end the sign-off, and more pages */
export async function readFindings(
  body: readonly PdfLine[],
  end: readonly PdfLine[] = signOff,
  ...more: readonly PdfLine[][]
): Promise<LetterReading> {
  const document = await readPdf(makePdf([[...head, ...body, ...end], ...more]));
  return readLetterFrom(document, knowledge);
}

/** The paragraphs of the findings. */
export const findings = ({ body }: LetterReading): LetterReading["body"]["sections"][number]["paragraphs"] =>
  body.sections.find(({ heading }) => heading === "Findings")?.paragraphs ?? [];
