/** A served site that counts its bytes on the wire, whether pages or workers of the browser ask for them. */
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServedSite } from "../../scripts/serve/serve-site.ts";
import { serveBuiltSite } from "./served-site.ts";

export type CountedSite = Omit<ServedSite, "refresh"> & {
  /** How many bytes of files have been sent, as they were on the wire. */
  bytes: () => number;
};

/** Serves the folder of a built site on a free port until it is closed. */
export async function serveCounted(folder: string): Promise<CountedSite> {
  const site = await serveBuiltSite(folder);
  let bytes = 0;
  const counter = createServer(({ url, method, headers }, response) => {
    const forwarded = request(new URL(url ?? "/", site.url), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.on("data", (part: Buffer) => {
        bytes += part.length;
      });
      answer.pipe(response);
    });
    forwarded.on("error", () => response.destroy());
    forwarded.end();
  }).listen(0, "localhost");
  await once(counter, "listening");
  return {
    url: `http://localhost:${(counter.address() as AddressInfo).port}`,
    bytes: () => bytes,
    async close() {
      counter.closeAllConnections();
      counter.close();
      await site.close();
    },
  };
}
