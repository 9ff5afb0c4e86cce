/** A small site made for tests: complete, so that what a test breaks is the only thing wrong with it. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export type PageParts = {
  url?: string;
  lang?: string;
  title?: string;
  head?: string;
  /** In place of the skip link. */
  skip?: string;
  navigation?: string;
  main?: string;
  footer?: string;
};

const address = "https://letters.example.org";

/** A page without a fault, its parts changed. */
export function smallPage({
  url = "/",
  lang = "en-GB",
  title = "Letters of the county",
  head = "",
  skip = '<a href="#main">Skip to main content</a>',
  navigation = '<nav aria-label="Main"><ul><li><a href="/">Home</a></li></ul></nav>',
  main = '<h1>Letters</h1>\n<h2 id="p1">Findings</h2>\n<p>Children are <a href="#p1">safe</a>.</p>',
  footer = "<footer><p>Not run by any council.</p></footer>",
}: PageParts = {}): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="${address}${url}">
${head}
</head>
<body>
${skip}
<header>${navigation}</header>
<main id="main">
${main}
</main>
${footer}
</body>
</html>
`;
}

/** A sitemap of these addresses. */
export function smallSitemap(...urls: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map((url) => `<url><loc>${address}${url}</loc></url>`).join("\n")}
</urlset>
`;
}

/** The files of a site with a home page and a second page, to which a test adds its own. */
export function smallSite(files: Record<string, string> = {}): Record<string, string> {
  return {
    "index.html": smallPage(),
    "about/index.html": smallPage({ url: "/about/", title: "About the letters" }),
    "sitemap.xml": smallSitemap("/", "/about/"),
    "data/letters.json": "[]",
    ...files,
  };
}

/** Does something with the files in a folder that is removed afterwards. */
export async function inFolder<Result>(
  files: Record<string, string>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "small-site-"));
  try {
    for (const [file, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
