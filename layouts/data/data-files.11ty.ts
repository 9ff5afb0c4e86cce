import { filePerView } from "../template.ts";

export default filePerView<{ url: string; text: string }>("dataFiles", (_site, { text }) => text);
