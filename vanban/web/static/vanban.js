// The page follows the typing, files may be dropped, tables pasted from Word stay tables. Without it all pages work as well.
"use strict";

const WAIT_PAGE = 150;
const WAIT_CHECK = 1200;

function followTyping(form) {
  const side = document.getElementById("ben");
  const state = document.getElementById("trang-thai");
  let edit = Date.now();
  let timer = 0;
  let checkTimer = 0;
  let unsaved = false;
  let leaving = false;

  async function follow(check) {
    const mine = ++edit;
    const data = new FormData(form);
    data.set("lan", String(mine));
    data.set("gan", textAtCaret());
    if (check) data.set("soat", "1");
    let answer;
    try {
      answer = await fetch(`/soan/${key()}/xem`, { method: "POST", body: data });
    } catch {
      answer = null;
    }
    if (mine !== edit) return;
    if (!answer || !answer.ok) {
      state.textContent = answer && answer.status === 409
        ? "Phiên làm việc đã đổi: bấm «Xem trang và kiểm tra» để tiếp tục. Đừng đóng trang này."
        : answer && answer.status === 507 ? await answer.text() : "Mất liên lạc với chương trình: chữ vừa gõ chưa được giữ. Đừng đóng trang này; chạy lại «vanban mo».";
      return;
    }
    unsaved = false;
    await swap(await answer.text(), mine);
    state.textContent = "Đã giữ bản nháp.";
  }

  async function swap(text, mine) {
    const box = document.createElement("template");
    box.innerHTML = text;
    const fresh = box.content.firstElementChild;
    const old = document.getElementById("ben-trong");
    const apart = fresh.querySelector(".rieng");
    if (apart) {
      document.querySelector(".hai").before(apart);
      history.replaceState(null, "", `/soan/${fresh.dataset.khoa}`);
    }
    form.action = `/soan/${fresh.dataset.khoa}`;
    form.elements.namedItem("ban").value = fresh.dataset.ban;
    const picture = fresh.querySelector("img.trang");
    if (picture) {
      const shown = old.querySelector("img.trang");
      if (shown && shown.getAttribute("src") === picture.getAttribute("src")) {
        const same = shown.cloneNode(true);
        same.classList.remove("cu");
        same.alt = picture.alt;
        picture.replaceWith(same);
      } else await picture.decode().catch(() => undefined);
    } else keepPage(old, fresh);
    if (mine !== edit) return;
    if (fresh.dataset.xong === "0") keepFindings(old, fresh);
    const top = side.scrollTop;
    old.replaceWith(fresh);
    side.scrollTop = top;
    settleFaults(fresh);
  }

  // While a field is half typed there is no page: the last one stays, paler.
  function keepPage(old, fresh) {
    const page = old.querySelector("img.trang");
    if (!page) return;
    const last = page.cloneNode(true);
    last.classList.add("cu");
    last.alt = "Trang trước lần sửa này";
    const said = fresh.querySelector("p.bao:not(.rieng)");
    said.textContent = "Trang trước lần sửa này; trang mới hiện ra khi mọi ô đã đủ và đúng.";
    said.after(last);
  }

  // A fault told beside its field goes when it is mended; new ones are told when the form is sent.
  function settleFaults(fresh) {
    const left = [...fresh.querySelectorAll(".con-loi li")];
    const words = new Set(left.map((one) => one.textContent));
    const places = new Set(left.map((one) => one.querySelector("a")?.hash.slice(3)));
    for (const told of form.querySelectorAll(".sai[id^='s-']")) {
      const place = told.id.slice(2);
      if (places.has(place)) continue;
      const field = document.getElementById(`f-${place}`);
      field?.removeAttribute("aria-invalid");
      const boxes = [];
      for (let box = told.closest(".co-sai"); box; box = box.parentElement.closest(".co-sai")) boxes.push(box);
      told.remove();
      boxes.filter((box) => !box.querySelector(".sai")).forEach((box) => box.classList.remove("co-sai"));
    }
    const summary = document.querySelector(".tom-tat");
    if (!summary) return;
    summary.querySelectorAll("li").forEach((one) => { if (!words.has(one.textContent)) one.remove(); });
    if (summary.querySelector("li")) return;
    summary.remove();
    document.title = document.title.replace(/^Lỗi: /, "");
  }

  // Until the checker has spoken anew, what it said last stays.
  function keepFindings(old, fresh) {
    const said = old.querySelector(".phat-hien, .dat");
    if (said && said.previousElementSibling) fresh.append(said.previousElementSibling.cloneNode(true), said.cloneNode(true));
  }

  function key() {
    return new URL(form.action).pathname.split("/")[2];
  }

  function textAtCaret() {
    const field = document.activeElement;
    if (!field || !form.contains(field) || field.value === undefined || field.type === "hidden") return "";
    if (field.tagName !== "TEXTAREA") return field.value.slice(0, 200);
    const before = field.value.lastIndexOf("\n", field.selectionStart - 1) + 1;
    const line = field.value.slice(before).split("\n", 1)[0];
    return line.replace(/^\s*(?:[-+*|]|\d+\.|[a-zđ]\))\s*/, "").replace(/[*|]/g, " ").slice(0, 200);
  }

  form.addEventListener("input", () => {
    unsaved = true;
    clearTimeout(timer);
    clearTimeout(checkTimer);
    timer = setTimeout(() => follow(false), WAIT_PAGE);
    checkTimer = setTimeout(() => follow(true), WAIT_CHECK);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    clearTimeout(checkTimer);
    leaving = true;
    setTimeout(() => { leaving = false; }, 3000);
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved && !leaving) event.preventDefault();
  });
  // What was typed before this ran, or put back by the browser, is kept too.
  if ([...form.elements].some((one) => one.defaultValue !== undefined && one.type !== "hidden" && one.type !== "radio"
      && one.tagName !== "BUTTON" && one.value !== one.defaultValue)) follow(false);
  const target = form.dataset.diDen && document.getElementById(`f-${form.dataset.diDen}`);
  if (target) target.focus();
}

// A table on the clipboard is written as one types it, and what stands around it stays.
const END = "\u2029";
const TABLE = "\ue000";

function pasteTables(field) {
  field.addEventListener("paste", (event) => {
    const html = event.clipboardData.getData("text/html");
    if (!/<table/i.test(html)) return;
    const lines = typedLines(new DOMParser().parseFromString(html, "text/html").body);
    if (!lines.some((line) => line.startsWith("| "))) return;
    event.preventDefault();
    const before = field.selectionStart > 0 && field.value[field.selectionStart - 1] !== "\n" ? "\n" : "";
    field.setRangeText(`${before}${lines.join("\n")}\n`, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function typedLines(body) {
  body.querySelectorAll("style, script, title, meta, xml").forEach((one) => one.remove());
  body.querySelectorAll("br").forEach((one) => one.replaceWith(END));
  body.querySelectorAll("p, li, div, h1, h2, h3, h4, h5, h6, td, th").forEach((one) => {
    one.prepend(END);
    one.append(END);
  });
  const tables = [...body.querySelectorAll("table")].filter((one) => !one.parentElement.closest("table"));
  const made = tables.map(rows);
  tables.forEach((one, at) => one.replaceWith(`${END}${TABLE}${at}${END}`));
  return body.textContent.split(END).flatMap((piece) => {
    if (piece.startsWith(TABLE)) return made[Number(piece.slice(1))];
    return clean(piece) ? [clean(piece)] : [];
  });
}

// A cell over several columns ends with as many bars; one that reaches down is ^^ in the rows below.
function rows(table) {
  const reaching = new Map();
  return [...table.rows].map((row) => {
    const cells = [];
    let column = 0;
    const put = (text, wide) => { cells.push(` ${text} ${"|".repeat(wide)}`); column += wide; };
    const goOn = () => {
      for (let above = reaching.get(column); above; above = reaching.get(column)) {
        if (above.left === 1) reaching.delete(column);
        else above.left -= 1;
        put("^^", above.wide);
      }
    };
    for (const cell of row.cells) {
      goOn();
      if (cell.rowSpan > 1) reaching.set(column, { left: cell.rowSpan - 1, wide: cell.colSpan });
      const text = cell.textContent.split(END).map(clean).filter(Boolean).join("<br>");
      put(text.replaceAll("|", "\\|"), cell.colSpan);
    }
    goOn();
    return `|${cells.join("")}`;
  });
}

function clean(text) {
  return text.replace(/\s+/g, " ").trim();
}

function takeDrops(form) {
  const input = form.querySelector("input[type=file]");
  form.querySelector(".tha-vao").hidden = false;
  form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("tren"); });
  form.addEventListener("dragleave", () => form.classList.remove("tren"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("tren");
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
}

// A link to a field that is folded away unfolds it first.
document.addEventListener("click", (event) => {
  const link = event.target.closest && event.target.closest('a[href^="#f-"]');
  const field = link && document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
  if (!field) return;
  event.preventDefault();
  for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  field.focus();
  field.scrollIntoView({ block: "center" });
});

const form = document.getElementById("soan");
if (form) {
  followTyping(form);
  form.querySelectorAll("textarea.than").forEach(pasteTables);
}
document.querySelectorAll("form.tha").forEach(takeDrops);

// How far a run is, as it goes; at its end the page shows what was made.
function followRun(box) {
  const events = new EventSource(box.dataset.theo);
  const words = box.querySelector("[role=status]");
  const bar = box.querySelector("progress");
  events.addEventListener("message", (event) => {
    const now = JSON.parse(event.data);
    words.textContent = now.noi;
    if (now.tong) { bar.max = now.tong; bar.value = now.xong; }
  });
  events.addEventListener("het", () => { events.close(); location.reload(); });
  events.addEventListener("error", () => { words.textContent = "Mất liên lạc với chương trình. Nếu đã tắt, chạy lại «vanban mo» rồi bấm «Làm tiếp»."; });
}

document.querySelectorAll("[data-theo]").forEach(followRun);
