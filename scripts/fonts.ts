/** `npm run fonts`: makes the fonts in `layouts/fonts/` again from the packages that they come from. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromHere, runCommand } from "./command.ts";
import { commands } from "./command-options.ts";
import { fallbackStyles, licenceOf, makeFonts } from "./fonts/font-files.ts";
import { fileSizeInWords } from "./letter/wording.ts";

const folder = fileURLToPath(new URL("../layouts/fonts/", import.meta.url));
const fallbacks = fileURLToPath(new URL("../layouts/styles/fallback-fonts.css", import.meta.url));

await runCommand(commands.fonts, async () => {
  const fonts = await makeFonts();
  await mkdir(folder, { recursive: true });
  for (const { file, source, lean } of fonts) {
    await writeFile(join(folder, file), lean);
    console.log(
      `${fromHere(join(folder, file))}: ${fileSizeInWords(lean.length)} of ${fileSizeInWords(source.length)}`,
    );
  }
  await writeFile(fallbacks, await fallbackStyles(fonts));
  await writeFile(join(folder, "OFL.txt"), await licenceOf(fonts));
  return true;
});
