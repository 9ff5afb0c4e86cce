/** Examples on the data page. The tests run them, with a folder in place of the archive’s address. */

import type { ArchiveIndex } from "../views/grouped-archive.ts";

export type Example = { id: string; title: string; language: string; code: string };

/** What the examples ask for: a theme, one of its phrases, and what is inspected. */
export type ExampleWords = { theme: string; phrase: string; singular: string };

/** Words that occur in the letters of an archive. */
export function exampleWords({ themeNames, lettersOn, inspected }: ArchiveIndex): ExampleWords {
  const used = [...themeNames.keys()].find((slug) => lettersOn(slug).length > 0);
  const mention = lettersOn(used ?? "")
    .flatMap(({ sections }) =>
      sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ themes }) => themes)),
    )
    .find(({ theme }) => theme === used);
  const phrase = (mention?.phrase ?? "visit").toLowerCase().replace(/[^\p{L}\p{N} -]/gu, "%");
  return { theme: used ?? "none", phrase, singular: inspected.singular };
}

/**
 * @param address where the archive is published
 * @param words what the examples ask for
 */
export function examples(address: string, { theme, phrase, singular }: ExampleWords): Example[] {
  const data = `${address}/data`;
  return [
    {
      id: "duckdb-words",
      title: `DuckDB: paragraphs that mention “${phrase}”, newest first`,
      language: "sql",
      code: `SELECT visit_start, authority_name, text, address
FROM read_csv('${data}/findings.csv')
WHERE text ILIKE '%${phrase}%'
ORDER BY visit_start DESC;`,
    },
    {
      id: "duckdb-themes",
      title: "DuckDB: number of letters on each theme, by year",
      language: "sql",
      code: `SELECT theme, year(visit_start) AS year, count(*) AS letters
FROM (SELECT visit_start, unnest(string_split(themes, '; ')) AS theme
      FROM read_csv('${data}/letters.csv', types = {'visit_start': 'DATE'}))
GROUP BY ALL
ORDER BY letters DESC;`,
    },
    {
      id: "duckdb-judgements",
      title: "DuckDB: judgements with every letter that names them",
      language: "sql",
      code: `SELECT authority, date, what, count(*) AS letters, any_value(address) AS address
FROM read_csv('${data}/events.csv', types = {'date': 'VARCHAR', 'date_in_letter': 'VARCHAR'})
WHERE kind = 'judgement' AND relation = 'says'
GROUP BY ALL
ORDER BY authority, date;`,
    },
    {
      id: "pandas",
      title: "Python with pandas: letters with their paragraphs",
      language: "python",
      code: `import pandas as pd

letters = pd.read_csv("${data}/letters.csv", parse_dates=["visit_start", "visit_end", "letter_date"])
findings = pd.read_csv("${data}/findings.csv")
both = findings.merge(letters[["letter", "judgement", "judgement_date"]], on="letter")
print(both[both["themes"].str.contains("${theme}", na=False)][["authority_name", "text", "address"]])`,
    },
    {
      id: "r",
      title: `R: visits to each ${singular}`,
      language: "r",
      code: `letters <- read.csv("${data}/letters.csv", encoding = "UTF-8")
letters$visit_start <- as.Date(letters$visit_start)
visits <- aggregate(letter ~ authority_name, data = letters, FUN = length)
print(visits[order(-visits$letter), ])`,
    },
  ];
}
