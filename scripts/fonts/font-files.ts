/** The fonts in `layouts/fonts/`, and the files that they are made from. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { create } from "fontkit";
import { fallbackRules } from "./fallbacks.ts";
import { leanFont } from "./lean-font.ts";

/** A font that pages load: its file in `layouts/fonts/`, and the file of a package that it is made from. */
const sources: Record<string, string> = {
  "letter-serif-4.woff2": "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  "letter-sans-3.woff2": "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
};

/** The families that the styles give the fonts. */
const families: Record<string, string> = {
  "letter-serif-4.woff2": "Letter Serif 4",
  "letter-sans-3.woff2": "Letter Sans 3",
};

const licence = "@fontsource-variable/source-serif-4/LICENSE";

/** A font with its source, both as WOFF2. */
export type FontFile = { file: string; source: Buffer; lean: Buffer };

/** The fonts, made from their sources. */
export function makeFonts(): Promise<FontFile[]> {
  return Promise.all(
    Object.entries(sources).map(async ([file, path]) => {
      const source = await readPackaged(path);
      return { file, source, lean: await leanFont(source) };
    }),
  );
}

/** The style sheet of the fonts that take the place of these until they have come. */
export async function fallbackStyles(fonts: readonly FontFile[]): Promise<string> {
  const rules = await Promise.all(
    fonts.map(({ file, lean }) => fallbackRules(file, families[file] ?? "", lean)),
  );
  return `/* Made by npm run fonts. */\n${rules.join("\n")}`;
}

/** The licence of the fonts, below the copyright notices of their makers. */
export async function licenceOf(fonts: readonly FontFile[]): Promise<string> {
  const text = (await readPackaged(licence)).toString();
  const notices = fonts.map(({ source }) => {
    const font = create(source);
    return "fonts" in font ? [] : [String(font.copyright)];
  });
  return `${[...new Set(notices.flat())].join("\n")}\n\n${text.slice(text.indexOf("This Font Software"))}`;
}

function readPackaged(path: string): Promise<Buffer> {
  return readFile(fileURLToPath(import.meta.resolve(path)));
}
