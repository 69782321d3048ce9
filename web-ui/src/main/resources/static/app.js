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
  const say = (text, tone = "") => {
    state.textContent = text;
    state.className = `saving ${tone}`;
  };
  const point = (text, address, label, target) => {
    say(text, "bad");
    const link = document.createElement("a");
    link.href = address;
    link.target = target;
    link.textContent = label;
    state.append(" ", link);
  };
  const fields = (ids) => {
    const names = new Set(ids.flatMap((id) => [...document.getElementById(id).elements].map((field) => field.name)));
    return [...new FormData(form)].filter(([name]) => names.has(name));
  };
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
    for (const [id, change] of sent) {
      if (changed.get(id) === change) changed.delete(id);
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
    const sent = [...changed];
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
    changed.set(question.id, ++changes);
    keep();
    if (navigator.onLine) later(after); else lost();
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

// Whoever opens a unit comes back to it on another device.
for (const place of document.querySelectorAll("[data-visit]")) {
  fetch(place.dataset.visit, { method: "POST", redirect: "manual", keepalive: true }).catch(() => {});
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
for (const form of document.querySelectorAll("form.editor")) {
  let changed = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey) form.querySelector(".sticky .primary").click();
  });
}

// A file that is sent says how far it is.
for (const form of document.querySelectorAll("form.upload")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const state = document.createElement("p");
    state.className = "progress";
    const bar = document.createElement("progress");
    bar.max = 100;
    const text = document.createElement("span");
    text.setAttribute("role", "status");
    state.append(bar, text);
    form.append(state);
    const sent = new FormData(form, event.submitter);
    const working = (works) => form.querySelectorAll("button").forEach((button) => { button.disabled = works; });
    working(true);
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (step) => {
      const percent = Math.floor(step.loaded * 100 / step.total);
      bar.value = percent;
      text.textContent = `${percent} %`;
    });
    const failed = () => { text.textContent = form.dataset.failed; working(false); };
    request.addEventListener("error", failed);
    request.addEventListener("load", () => {
      if (!request.responseURL) { failed(); return; }
      if (request.status < 400 && request.responseURL !== form.action) { location.href = request.responseURL; return; }
      const page = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main");
      if (page) document.querySelector("main").replaceWith(page); else failed();
    });
    request.open("POST", form.action);
    request.send(sent);
  });
}
