// What a page does better with a script; none of it is needed.
"use strict";

// An attempt saves itself as it is answered, and says whether that worked. What could not be sent is kept on the page, also over a reload.
for (const form of document.querySelectorAll("form.attempt")) {
  const shelf = `answers:${form.action}`;
  const words = form.dataset;
  if (!words.saved) {
    sessionStorage.removeItem(shelf);
    continue;
  }
  const state = form.querySelector(".saving");
  const changed = new Map();
  let changes = 0;
  let waiting;
  let sending = null;
  // What is said at the lower edge of the window comes unasked: it must not hide the place of the focus (WCAG 2.4.11).
  const uncover = () => {
    const at = document.activeElement;
    const bar = state.getBoundingClientRect();
    const box = at.getBoundingClientRect();
    if (form.contains(at) && !state.contains(at) && box.bottom > bar.top && box.top < bar.bottom) at.scrollIntoView({ block: "nearest" });
  };
  const say = (text, tone = "") => {
    state.textContent = text;
    state.className = `saving ${tone}`;
    uncover();
  };
  const point = (text, address, label, target) => {
    say(text, "bad");
    const link = document.createElement("a");
    link.href = address;
    link.target = target;
    link.textContent = label;
    state.append(" ", link);
    uncover();
  };
  const fields = (ids) => {
    const names = new Set(ids.flatMap((id) => [...document.getElementById(id).elements].map((field) => field.name)));
    return [...new FormData(form)].filter(([name]) => names.has(name) && !name.startsWith("was."));
  };
  const text = (id) => new URLSearchParams(fields([id])).toString();
  // What of every question is safe: leaving a field, or taking a change back, is no answer.
  const safe = new Map([...form.querySelectorAll("fieldset.question")].map(({ id }) => [id, text(id)]));
  const keep = () => {
    const ids = [...changed.keys()];
    if (ids.length === 0) sessionStorage.removeItem(shelf);
    else sessionStorage.setItem(shelf, JSON.stringify({ ids, fields: fields(ids) }));
  };
  const later = (after) => {
    clearTimeout(waiting);
    waiting = setTimeout(save, after);
  };
  const lost = () => {
    say(changed.size > 0 ? words.kept.replace("{0}", changed.size) : words.offline, "warn");
    if (changed.size > 0) later(5000);
  };
  const take = (told, sent) => {
    for (const [id, change, answer] of sent) {
      if (changed.get(id) === change) changed.delete(id);
      if (id in told.saved) safe.set(id, answer);
      document.getElementById(id).classList.toggle("faulty", told.unsaved.includes(id));
    }
    for (const [id, mark] of Object.entries(told.saved)) form.elements[`was.${id}`].value = mark;
    if (told.refusal) {
      changed.clear();
      point(words.over, form.action, words.look, "");
      return;
    }
    document.querySelector(".answered").textContent = words.progress.replace("{0}", told.answered);
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
    if (told.unsaved.length > 0) say(words.unsaved, "bad"); else say(words.saved.replace("{0}", time));
    if (changed.size > 0) later(0);
  };
  const send = async () => {
    const sent = [...changed].map(([id, change]) => [id, change, text(id)]);
    const ids = sent.map(([id]) => id);
    const body = new URLSearchParams([...ids.map((id) => ["changed", id]), ...fields(ids)]);
    say(words.saving);
    try {
      const answer = await fetch(`${form.action}/answers`, { method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(15000) });
      if (answer.ok) {
        take(await answer.json(), sent);
      } else if (answer.status === 401) {
        point(words.ended, "/learn/sign-in", words.signIn, "_blank");
        later(5000);
      } else {
        lost();
      }
    } catch {
      lost();
    }
    keep();
  };
  // One request at a time, so that no answer is overtaken by an older one.
  const save = () => {
    clearTimeout(waiting);
    if (changed.size > 0) sending ??= send().finally(() => { sending = null; });
    return sending ?? Promise.resolve();
  };
  const note = (event, after) => {
    const question = event.target.closest("fieldset.question");
    if (!question) return;
    if (!sending && text(question.id) === safe.get(question.id)) {
      changed.delete(question.id);
      question.classList.remove("faulty");
    } else {
      changed.set(question.id, ++changes);
    }
    keep();
    if (!navigator.onLine) lost();
    else if (changed.size > 0) later(after);
  };
  form.addEventListener("input", (event) => note(event, 1000));
  form.addEventListener("change", (event) => note(event, 200));
  form.addEventListener("submit", (event) => {
    if (changed.size === 0 && navigator.onLine) return;
    event.preventDefault();
    save().then(save).then(() => {
      if (changed.size === 0 && navigator.onLine) form.requestSubmit(event.submitter);
      else if (!state.classList.contains("bad")) say(`${words.notSubmitted} ${state.textContent}`, "warn");
    });
  });
  addEventListener("offline", lost);
  addEventListener("online", () => { if (changed.size > 0) save(); else say(""); });
  addEventListener("beforeunload", (event) => { if (changed.size > 0) event.preventDefault(); });
  const kept = JSON.parse(sessionStorage.getItem(shelf));
  for (const id of kept?.ids ?? []) {
    const question = document.getElementById(id);
    if (!question) continue;
    for (const field of question.elements) {
      const values = kept.fields.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
      else if (field.type !== "hidden" && "value" in field) field.value = values[0] ?? "";
    }
    changed.set(id, ++changes);
  }
  save();
}

// Five minutes and one minute before the end it is said how long a quiz still goes on: once each, so that nobody who hears the page is
// kept from reading. The time that is left is the server's; a clock that was set wrong here, or a sleep, makes no difference.
for (const timer of document.querySelectorAll(".timer")) {
  const end = Date.now() + Number(timer.dataset.seconds) * 1000;
  const minutes = () => Math.round((end - Date.now()) / 60000);
  const say = (text) => { timer.querySelector(".left").textContent = text; };
  const at = (left, act) => {
    const wait = end - Date.now() - left * 60000;
    if (wait >= 0) setTimeout(act, wait);
  };
  at(5, () => { if (minutes() > 1) say(timer.dataset.left.replace("{0}", minutes())); });
  at(1, () => { if (minutes() === 1) say(timer.dataset.last); });
}

// What has no room beside the page stands above it, folded until somebody opens it; a new list of results leaves it as it is.
let folded = matchMedia("(max-width: 860px)").matches;
const fold = () => {
  for (const aside of document.querySelectorAll("[data-fold]:not(.folds)")) {
    aside.classList.add("folds");
    aside.open = !folded;
    aside.addEventListener("toggle", () => { folded = !aside.open; });
  }
};
fold();
document.addEventListener("htmx:afterSwap", fold);

// Whoever opens a unit comes back to it on another device.
for (const place of document.querySelectorAll("[data-visit]")) {
  fetch(place.dataset.visit, { method: "POST", redirect: "manual", keepalive: true }).catch(() => {});
}

// Questions stand one below the other; whoever likes can have one at a time. Without a connection too: all of them are on the page.
for (const form of document.querySelectorAll("form.attempt[data-one]")) {
  const words = form.dataset;
  const questions = [...form.querySelectorAll("fieldset.question")];
  if (questions.length < 2) continue;
  const button = (text, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  };
  let shown = 0;
  let one = localStorage.getItem("questions") === "one";
  const toggle = button("", () => {
    one = !one;
    localStorage.setItem("questions", one ? "one" : "all");
    show();
  });
  const steps = document.createElement("div");
  steps.className = "actions";
  const previous = button(words.previous, () => go(shown - 1));
  const next = button(words.next, () => go(shown + 1));
  steps.append(previous, next);
  toggle.classList.add("quiet");
  form.prepend(toggle);
  questions.at(-1).after(steps);
  const show = () => {
    questions.forEach((question, place) => { question.hidden = one && place !== shown; });
    steps.hidden = !one;
    previous.disabled = shown === 0;
    next.disabled = shown === questions.length - 1;
    toggle.textContent = one ? words.all : words.one;
  };
  const go = (place) => {
    if (!questions[place]) return;
    shown = place;
    show();
    questions[place].tabIndex = -1;
    questions[place].focus();
    questions[place].scrollIntoView({ block: "nearest" });
  };
  const named = () => questions.findIndex((question) => `#${question.id}` === location.hash);
  addEventListener("hashchange", () => go(named()));
  form.addEventListener("focusin", (event) => {
    const place = questions.indexOf(event.target.closest("fieldset.question"));
    if (place >= 0) shown = place;
  });
  form.addEventListener("step", (event) => {
    const inside = questions[shown].contains(document.activeElement);
    go(one || inside ? shown + event.detail : shown);
  });
  const first = questions.findIndex((question) => question.classList.contains("faulty"));
  shown = Math.max(0, first < 0 ? named() : first);
  show();
}

// Single keys while studying. They can be turned off, for those whom speech or a tremor makes press them (WCAG 2.1.4).
for (const help of document.querySelectorAll("details.keys")) {
  const on = help.querySelector("input");
  help.hidden = false;
  on.checked = localStorage.getItem("keys") !== "off";
  on.addEventListener("change", () => localStorage.setItem("keys", on.checked ? "on" : "off"));
  const attempt = document.querySelector("form.attempt[data-one]");
  const follow = (selector) => document.querySelector(selector)?.click();
  const outline = help.parentElement.querySelector(".outlinebox");
  const units = [...outline.querySelectorAll("a.unit")];
  const here = units.findIndex((unit) => unit.hasAttribute("aria-current"));
  const step = (by) => {
    if (attempt) attempt.dispatchEvent(new CustomEvent("step", { detail: by })); else units[here + by]?.click();
  };
  const acts = {
    "?": () => { help.open = true; help.querySelector("summary").focus(); },
    n: () => step(1),
    p: () => step(-1),
    o: () => { outline.open = true; units[here]?.focus(); },
    r: () => follow("[data-key=r]"),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey) follow("form.attempt [name=submit], .beside form .primary");
    const typing = event.target.matches("select, textarea, video, input:not([type=radio], [type=checkbox])");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !on.checked || !Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  });
}

// An area of a picture is another way to the option that stands below it.
for (const area of document.querySelectorAll(".area")) {
  const option = document.getElementById(area.dataset.for);
  if (!option) continue;
  const show = () => area.classList.toggle("chosen", option.checked);
  area.addEventListener("click", () => option.click());
  option.closest("form")?.addEventListener("change", show);
  show();
}

// A film says every ten seconds which part was watched, and goes on where it was.
for (const film of document.querySelectorAll("video[data-report]")) {
  let from = null;
  const report = () => {
    const now = Math.floor(film.currentTime);
    const body = new URLSearchParams({ second: now, from: from ?? now, to: now });
    from = film.paused ? null : now;
    fetch(film.dataset.report, { method: "POST", body, keepalive: true }).catch(() => {});
  };
  film.addEventListener("loadedmetadata", () => { film.currentTime = Number(film.dataset.second); }, { once: true });
  film.addEventListener("play", () => { from = Math.floor(film.currentTime); });
  film.addEventListener("seeking", () => { from = null; });
  film.addEventListener("seeked", () => {
    from = film.paused ? null : Math.floor(film.currentTime);
    if (film.paused && Math.floor(film.currentTime) !== Number(film.dataset.second)) report();
  });
  film.addEventListener("pause", report);
  film.addEventListener("ended", report);
  addEventListener("pagehide", () => { if (!film.paused) report(); });
  setInterval(() => { if (!film.paused && from !== null) report(); }, 10000);
}

// Who leaves a form with something unsaved in it is asked.
const guard = (form) => {
  let changed = form.dataset.changed === "yes";
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (event) => { if (changed && form.isConnected) event.preventDefault(); });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey) form.querySelector(".sticky .primary").click();
  });
};

// A file that is sent says how far it is. The answer takes the place of the page, or leads to the next one.
const send = (form, submitter, action, failure) => {
  const state = document.createElement("p");
  state.className = "progress";
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.setAttribute("aria-label", submitter?.textContent ?? "");
  const text = document.createElement("span");
  text.setAttribute("role", "status");
  state.append(bar, text);
  (submitter?.parentElement ?? form).append(state);
  const sent = new FormData(form, submitter);
  const working = (works) => form.querySelectorAll("button").forEach((button) => { button.disabled = works; });
  working(true);
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", (step) => {
    const percent = Math.floor(step.loaded * 100 / step.total);
    bar.value = percent;
    text.textContent = `${percent} %`;
  });
  const failed = () => { text.textContent = failure; working(false); };
  request.addEventListener("error", failed);
  request.addEventListener("load", () => {
    if (!request.responseURL) { failed(); return; }
    if (request.status < 400 && request.responseURL !== action.split("#")[0]) { location.href = request.responseURL; return; }
    const page = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main");
    if (!page) { failed(); return; }
    document.querySelector("main").replaceWith(page);
    page.querySelectorAll("form.editor").forEach((one) => { one.dataset.changed = "yes"; });
    enhance(page);
    globalThis.htmx?.process(page);
    const told = page.querySelector("#told, [role=alert]");
    told?.setAttribute("tabindex", "-1");
    told?.focus();
  });
  request.open("POST", action);
  request.send(sent);
};

// The rows of an outline can be dragged, besides the buttons that move them by one place.
const drag = (outline) => {
  let dragged = null;
  const clear = () => outline.querySelectorAll(".dropbefore, .dropafter").forEach((row) => row.classList.remove("dropbefore", "dropafter"));
  const target = (event) => event.target.closest(dragged?.dataset.unit ? "[data-unit]" : "[data-module]")
    ?? (dragged?.dataset.unit ? event.target.closest("[data-module]") : null);
  const isAfter = (row, event) => {
    const box = row.getBoundingClientRect();
    return event.clientY > box.top + box.height / 2;
  };
  for (const row of outline.querySelectorAll("[data-unit], [data-module]")) row.draggable = true;
  outline.addEventListener("dragstart", (event) => {
    dragged = event.target.closest("[data-unit], [data-module]");
    dragged.classList.add("dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.id);
  });
  outline.addEventListener("dragend", () => { dragged?.classList.remove("dragged"); dragged = null; clear(); });
  outline.addEventListener("dragover", (event) => {
    const row = dragged && target(event);
    if (!row || row === dragged) return;
    event.preventDefault();
    clear();
    row.classList.add(isAfter(row, event) || row.dataset.module !== undefined && dragged.dataset.unit ? "dropafter" : "dropbefore");
  });
  outline.addEventListener("drop", (event) => {
    const row = dragged && target(event);
    if (!row || row === dragged) return;
    event.preventDefault();
    const unit = dragged.dataset.unit;
    const kind = unit ? "[data-unit]" : "[data-module]";
    const module = row.closest("[data-module]");
    const rows = [...(unit ? module : outline).querySelectorAll(kind)].filter((one) => one !== dragged);
    const position = row.matches(kind) ? rows.indexOf(row) + (isAfter(row, event) ? 1 : 0) : rows.length;
    const form = document.createElement("form");
    form.method = "post";
    form.action = unit ? `${outline.dataset.drag}/units/${unit}/place` : `${outline.dataset.drag}/modules/${dragged.dataset.module}`;
    for (const [name, value] of Object.entries({ revision: outline.dataset.revision, do: "to", position, module: module.dataset.module })) {
      const input = document.createElement("input");
      input.type = "hidden";
      input.name = name;
      input.value = value;
      form.append(input);
    }
    document.body.append(form);
    form.submit();
  });
};

const enhance = (root) => {
  root.querySelectorAll("form.editor").forEach(guard);
  for (const form of root.querySelectorAll("form.upload")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form, event.submitter, form.action, form.dataset.failed);
    });
  }
  for (const form of root.querySelectorAll("form.editor:has([data-upload])")) {
    form.addEventListener("submit", (event) => {
      const failure = event.submitter?.dataset.upload;
      if (failure === undefined) return;
      event.preventDefault();
      send(form, event.submitter, event.submitter.formAction, failure);
    });
  }
  root.querySelectorAll("[data-drag]").forEach(drag);
};
enhance(document);
