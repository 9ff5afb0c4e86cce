/** Scans: PDFs whose pages are only pictures of pages. */
import { fileURLToPath } from "node:url";
import { createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

type Picture = { jpeg: Buffer; width: number; height: number };

/** Pixels per point of a scan: 200 dots per inch, as machines of offices scan. */
const scale = 200 / 72;

const fonts = fileURLToPath(new URL("../../node_modules/pdfjs-dist/standard_fonts/", import.meta.url));

/** The pages of a PDF as a machine would scan them on paper. */
export async function scanOf(pdf: Uint8Array): Promise<Buffer> {
  const task = getDocument({ data: new Uint8Array(pdf), standardFontDataUrl: fonts, verbosity: 0 });
  const document = await task.promise;
  const pictures: Picture[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(viewport.width, viewport.height);
    const drawing: unknown = canvas;
    await page.render({ canvas: drawing as HTMLCanvasElement, viewport }).promise;
    pictures.push({ jpeg: await canvas.encode("jpeg", 90), width: canvas.width, height: canvas.height });
  }
  await task.destroy();
  return pdfOf(pictures);
}

/** A PDF with a picture on each page and nothing else. */
function pdfOf(pictures: readonly Picture[]): Buffer {
  const kids = pictures.map((_, index) => `${3 + 3 * index} 0 R`).join(" ");
  const objects: Buffer[] = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`),
  ];
  for (const { jpeg, width, height } of pictures) {
    const number = objects.length + 1;
    const [pageWidth, pageHeight] = [width / scale, height / scale];
    const content = `q ${pageWidth} 0 0 ${pageHeight} 0 0 cm /Scan Do Q`;
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents ${number + 1} 0 R /Resources << /XObject << /Scan ${number + 2} 0 R >> >> >>`,
      ),
      Buffer.from(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`),
      Buffer.concat([
        Buffer.from(
          `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
        ),
        jpeg,
        Buffer.from("\nendstream"),
      ]),
    );
  }
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets = objects.map((object, index) => {
    const offset = parts.reduce((sum, { length }) => sum + length, 0);
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n"));
    return offset;
  });
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
