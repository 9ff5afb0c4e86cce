/** Settings that still are the examples that the project comes with. */
import type { Problem } from "../letter/problems.ts";
import type { Settings } from "./settings.ts";

/** Hosts that are reserved for examples, so that nobody’s site is there: https://www.rfc-editor.org/rfc/rfc2606 */
const exampleHost = /(?:^|[@./])example\.(?:com|net|org)$/;

/** What must be entered before the archive is published, for each setting that is only an example. */
export function placeholders({ address, report }: Settings): Problem[] {
  const problem = (field: string, value: string, what: string): Problem => ({
    file: "site.yaml",
    line: null,
    field,
    message: `${value} is only an example; enter ${what} before you publish the archive`,
  });
  return [
    ...(exampleHost.test(hostOf(address)) ? [problem("address", address, "the archive’s own address")] : []),
    ...(exampleHost.test(hostOf(report)) ? [problem("report", report, "where readers report mistakes")] : []),
  ];
}

/** The host of an address; of `mailto:` what is before the subject. */
function hostOf(address: string): string {
  const { protocol, hostname, pathname } = new URL(address);
  return protocol === "mailto:" ? pathname : hostname;
}
