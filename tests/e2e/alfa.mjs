/**
 * Siteimprove Alfa over pages that a browser has read. A line in is a page as JSON ({url, document, device}); a line out is what
 * fails in it at levels A and AA, and which rules had something to judge. The first line out are the functions by which a browser
 * reads a page, Alfa's own.
 */
import { createInterface } from "node:readline";
import { Audit, Outcome } from "@siteimprove/alfa-act";
import { Device } from "@siteimprove/alfa-device";
import { Native as NativeDevice } from "@siteimprove/alfa-device/native";
import { Node } from "@siteimprove/alfa-dom";
import { Native as NativeNode } from "@siteimprove/alfa-dom/native";
import { Headers, Request, Response } from "@siteimprove/alfa-http";
import rules from "@siteimprove/alfa-rules";
import { URL } from "@siteimprove/alfa-url";
import { Conformance, Criterion } from "@siteimprove/alfa-wcag";
import { Page } from "@siteimprove/alfa-web";

const isNeeded = Conformance.isAA();
/** The rules of some criterion at level A or AA. */
const wanted = [...rules].filter((rule) => [...rule.requirements].some((found) => Criterion.isCriterion(found) && isNeeded(found)));

const name = ({ uri }) => uri.split("/").pop();

/** @param {string} line */
async function judge(line) {
  const { url, document, device } = JSON.parse(line);
  const address = URL.parse(url).getUnsafe();
  const screen = Device.from(device);
  const page = Page.of(Request.of("GET", address), Response.of(address, 200, Headers.empty()), Node.from(document, screen), screen);
  const outcomes = [...(await Audit.of(page, wanted).evaluate())];
  const failed = outcomes.filter(Outcome.isFailed).map(({ rule, target, expectations }) => `${name(rule)} ${place(target)} ${JSON.stringify(expectations).slice(0, 600)}`);
  return { failed, judged: [...new Set(outcomes.filter(Outcome.isApplicable).map(({ rule }) => name(rule)))] };
}

const place = (target) => (target instanceof Object && "path" in target ? target.path(Node.composedNested) : String(target));

process.stdout.write(`${JSON.stringify([String(NativeNode.fromNode), String(NativeDevice.fromWindow)])}\n`);
for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await judge(line))}\n`);
