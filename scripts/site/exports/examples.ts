/** Examples on the data page. The tests run them, with a folder in place of the archive’s address. */

export type Example = { id: string; title: string; language: string; code: string };

/** @param address where the archive is published */
export function examples(address: string): Example[] {
  const data = `${address}/data`;
  return [
    {
      id: "duckdb-words",
      title: "DuckDB: paragraphs that mention core groups, newest first",
      language: "sql",
      code: `SELECT visit_start, authority_name, text, address
FROM read_csv('${data}/findings.csv')
WHERE text ILIKE '%core group%'
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
print(both[both["themes"].str.contains("care-leavers", na=False)][["authority_name", "text", "address"]])`,
    },
    {
      id: "r",
      title: "R: visits to each authority",
      language: "r",
      code: `letters <- read.csv("${data}/letters.csv", encoding = "UTF-8")
letters$visit_start <- as.Date(letters$visit_start)
visits <- aggregate(letter ~ authority_name, data = letters, FUN = length)
print(visits[order(-visits$letter), ])`,
    },
  ];
}
