/** Reads what `npm audit --json` says: the packages with known vulnerabilities that are serious enough to stop a release. */
import { z } from "zod";

const advisory = z.object({ title: z.string(), url: z.string(), severity: z.string() });

const reportSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.string(), via: z.array(z.union([z.string(), advisory])), range: z.string() }),
  ),
});

/** The severities that stop a release. */
const serious = ["high", "critical"];

/** One line for each package with a serious vulnerability; null where the registry gave no answer. */
export function seriousVulnerabilities(json: string): string[] | null {
  const report = reportSchema.safeParse(parsed(json));
  if (!report.success) return null;
  return Object.entries(report.data.vulnerabilities)
    .filter(([, { severity }]) => serious.includes(severity))
    .map(([name, { severity, via, range }]) => {
      const causes = via.map((one) => (typeof one === "string" ? `by ${one}` : `${one.title} (${one.url})`));
      return `${name} ${range}: ${severity}: ${causes.join("; ")}`;
    });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
