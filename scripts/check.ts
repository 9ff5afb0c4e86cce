/**
 * `npm run check`: whether everything that was ever published is still to be found in the built site. With `--record`
 * the addresses that are new in it are added to `permalinks.json`, from when on they are kept.
 */
import {
  countUnrecorded,
  loadPermalinks,
  lostAddresses,
  savePermalinks,
  withPublished,
} from "./archive/permalinks.ts";
import { readFolders } from "./folders.ts";
import { publishedAddresses } from "./site/published-addresses.ts";

const record = process.argv.includes("--record");

try {
  const { content, output } = readFolders(process.argv.slice(2).filter((option) => option !== "--record"));
  const recorded = await loadPermalinks(content);
  const published = await publishedAddresses(output).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new Error(`there is no site in ${output}; run npm run build first`);
    throw error;
  });
  const lost = lostAddresses(recorded, published);
  for (const { address, remedy } of lost) console.error(`${address} is gone: ${remedy}`);
  if (lost.length > 0) {
    console.error(`\n${lost.length} published addresses have vanished; nothing was recorded.`);
    process.exitCode = 1;
  } else {
    const unrecorded = countUnrecorded(recorded, published);
    if (record) await savePermalinks(content, withPublished(recorded, published));
    console.log(`All ${countAddresses(recorded)} published addresses are there.`);
    if (unrecorded > 0) {
      console.log(
        record
          ? `${unrecorded} new ones were recorded.`
          : `${unrecorded} are new; npm run check -- --record keeps them from when they are published.`,
      );
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function countAddresses(recorded: Awaited<ReturnType<typeof loadPermalinks>>): number {
  return Object.values(recorded).reduce((count, endings) => count + 1 + endings.length, 0);
}
