// How long the main thread works for each frame of a gesture.
//
// A trace of Chromium tells when each task of the renderer's main thread began, and for how long the thread itself ran:
// unlike the time that passed meanwhile, that leaves out what other programs took from a busy machine. The other way,
// TaskDuration of Performance.getMetrics, costs a call of its own for every frame, counts that call, and would have to
// be asked in the middle of a frame; as one sum over all frames it would give a mean and no median.

const CATEGORIES = ["disabled-by-default-devtools.timeline", "blink.user_timing"];
const MARK = "bench-frame";

/** Leaves a mark in the trace within the page's next frame, and resolves then. */
const NEXT_FRAME = `new Promise((done) => requestAnimationFrame(() => done(void performance.mark("${MARK}"))))`;

/**
 * Gives one input a frame and resolves to the main thread's milliseconds for each.
 * An input goes off together with the request for a frame, so that there is one of them in each.
 */
export async function perFrame(browser, page, inputs) {
  const session = await page.context().newCDPSession(page);
  // Asked for without the wrapping of `page.evaluate`, which would be counted as the page's own work.
  const frame = () => session.send("Runtime.evaluate", { expression: NEXT_FRAME, awaitPromise: true });
  await browser.startTracing(page, { categories: CATEGORIES });
  await frame();
  for (const input of inputs) await Promise.all([input(), frame()]);
  await frame();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  await session.detach();
  return workBetweenMarks(traceEvents).slice(-inputs.length);
}

/** The main thread's tasks in the order of time, and the marks within them. */
function mainThread(events) {
  const byTime = (a, b) => a.ts - b.ts;
  const marks = events.filter(({ name, cat }) => name === MARK && cat.includes("user_timing")).sort(byTime);
  if (marks.length === 0) throw new Error("the trace holds no frame");
  const [{ pid, tid }] = marks;
  const isTask = (event) => event.name === "RunTask" && event.ph === "X" && event.pid === pid && event.tid === tid;
  return { marks, tasks: events.filter(isTask).sort(byTime) };
}

/** How long the thread itself ran for a task, in milliseconds. */
const length = ({ dur = 0, tdur = dur }) => tdur / 1000;

/** The length of each task of the main thread, which a mark called `bench-frame` tells from others. */
export const tasks = (events) => mainThread(events).tasks.map(length);

/** The work from the beginning of the task that holds a mark to that of the task that holds the next. */
function workBetweenMarks(events) {
  const { marks, tasks } = mainThread(events);
  const starts = marks.map(({ ts }) => tasks.findLast((task) => task.ts <= ts)?.ts ?? ts);
  return starts.slice(0, -1).map((start, index) => {
    const within = tasks.filter(({ ts }) => ts >= start && ts < starts[index + 1]);
    return within.reduce((sum, task) => sum + length(task), 0);
  });
}

/** The value that a share of all numbers do not exceed. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** The middle one. */
export const median = (numbers) => quantile(numbers, 0.5);
