"""When the cut runtime breaks after its start, the complete one takes its place, and whoever waits gets the answer."""

from __future__ import annotations

from typing import Any

from .conftest import Open
from .wizard import open_wizard

#: Start an engine, break its first runtime once it is ready, then ask: the answer, and which runtime gave it.
BREAK_AFTER_START = """async (request) => {
  const RealWorker = window.Worker;
  window.Worker = class extends RealWorker {
    postMessage(message) {
      super.postMessage(message.type === 'call' && engine.tier === 0 ? { ...message, type: 'boot' } : message);
    }
  };
  const { Engine } = await import(new URL('engine.mjs', document.querySelector('script[type=module]').src).href);
  const form = document.getElementById('wizard');
  const source = { ...JSON.parse(form.dataset.files), runtime: new URL(form.dataset.runtime, document.baseURI).href };
  const states = [];
  let engine;
  await new Promise((done) => {
    engine = new Engine(source, (state) => { states.push(state); if (state === 'ready') done(); }, () => {});
    engine.load();
  });
  const answers = await Promise.all([engine.call('decide', request), engine.call('decide', request)]);
  return { answers, tier: engine.tier, states, reason: engine.reason };
}"""


def test_pending_calls_are_asked_again_when_a_runtime_breaks(open_page: Open, site: str) -> None:
    """Each call reaches the first runtime as a start without files, which ends it as a trap would: unanswered, and loud."""
    page = open_wizard(open_page(), site)
    found: dict[str, Any] = page.evaluate(BREAK_AFTER_START, {"answers": {"place": "nl"}})
    assert found["tier"] == 1
    assert found["states"] == ["loading", "ready", "loading", "ready"]
    assert [len(answer["grounds"]) > 0 for answer in found["answers"]] == [True, True]
