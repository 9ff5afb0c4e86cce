/** A thread that examines its share of the pages. */
import { parentPort, workerData } from "node:worker_threads";
import { examineShare } from "./read-site.ts";

parentPort?.postMessage(await examineShare(workerData));
