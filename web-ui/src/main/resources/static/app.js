// What a page does better with a script; none of it is needed.
"use strict";

// An attempt saves itself as it is answered, and says whether that worked.
for (const form of document.querySelectorAll("form.attempt")) {
  const state = document.createElement("p");
  state.className = "saving";
  state.setAttribute("role", "status");
  form.append(state);
  let waiting;
  const save = async () => {
    state.textContent = form.dataset.saving ?? "…";
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "follow" });
      if (!answer.ok) throw new Error(String(answer.status));
      state.textContent = "✓";
    } catch {
      state.textContent = "✕";
      waiting = setTimeout(save, 5000);
    }
  };
  form.addEventListener("change", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 400);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
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
  film.addEventListener("seeked", () => { from = film.paused ? null : Math.floor(film.currentTime); });
  film.addEventListener("pause", report);
  film.addEventListener("ended", report);
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
