import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ArchiveFolder, archiveFolder, filesBelow } from "./support/archive-folder.ts";
import { letterText } from "./support/monitoring-letter.ts";

/** Councils whose names are ordered otherwise in other languages (Czech ch, Danish aa, Lithuanian y, Turkish i). */
const councils = [
  "Cheshire East",
  "Cornwall",
  "Islington",
  "Isle of Wight",
  "Leeds",
  "York",
  "Hackney",
  "Kent",
];
const sources = Object.fromEntries(
  councils.map((council) => [
    `${council}.txt`,
    letterText({
      title: `Monitoring visit to ${council} children’s services`,
      opening: [
        `This letter summarises the findings of the monitoring visit to ${council} children’s services on 29 and 30 January 2019. The inspectors were Ada Example HMI, Çelik Ismail HMI and Ångström Ivy HMI.`,
      ],
      rest: ["Findings", "Core groups meet on time, and plans for children in care are clear."],
    }).replaceAll("Leeds", council),
  ]),
);

/** Moves the clock of a program on by 400 days and five hours. */
const laterClock = `
  const Now = Date;
  const shift = (400 * 24 + 5) * 3_600_000;
  globalThis.Date = class extends Now {
    constructor(...parts) { super(...(parts.length === 0 ? [Now.now() + shift] : parts)); }
    static now() { return Now.now() + shift; }
  };`;

let archives: ArchiveFolder[];
beforeAll(async () => {
  archives = await Promise.all([archiveFolder(sources), archiveFolder(sources)]);
});
afterAll(() => Promise.all(archives.map((archive) => archive.remove())));

it("a build gives the same bytes in another folder, time zone and language, and on another day", async () => {
  const [here, there] = archives;
  if (!here || !there) throw new Error("there are not two archives");
  const clock = join(there.content, "clock.mjs");
  await writeFile(clock, laterClock);
  const first = await here.build({ TZ: "UTC", LC_ALL: "en_GB.UTF-8" });
  const second = await there.build({
    TZ: "Pacific/Kiritimati",
    LC_ALL: "cs_CZ.UTF-8",
    LANG: "cs_CZ.UTF-8",
    NODE_OPTIONS: `--import=${pathToFileURL(clock).href}`,
  });
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(first.stdout).toContain(`of ${councils.length} letters`);
  const [one, other] = await Promise.all([filesBelow(here.site), filesBelow(there.site)]);
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
  expect([...one].filter(([file, bytes]) => !other.get(file)?.equals(bytes)).map(([file]) => file)).toEqual(
    [],
  );
});
