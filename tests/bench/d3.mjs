// The pages beside which the map is measured: d3-geo on canvas, drawing what the atlas draws.
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createRequire } from "node:module";

/** What a bundler would do: d3-geo and d3-array as modules that the page can load as they are. */
const MODULES = { "d3-geo": "d3-geo/dist/d3-geo.js", "d3-array": "d3-array/dist/d3-array.js" };

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>d3-geo</title>
<link rel="icon" href="data:,">
<style>body { margin: 16px; } canvas { display: block; touch-action: none; }</style>
<canvas id="map"></canvas>
<script src="d3-array.js"></script>
<script src="d3-geo.js"></script>
<script src="page.js"></script>
</html>
`;

// `?view=globe|flat&width=…&height=…&zoom=…`: as large as the atlas draws it, and as close.
const SCRIPT = `(async () => {
  const { shapes, points, colors } = await (await fetch("shapes.json")).json();
  const query = new URLSearchParams(location.search);
  const [width, height, zoom] = ["width", "height", "zoom"].map((name) => Number(query.get(name)));
  const round = query.get("view") === "globe";
  const canvas = Object.assign(document.getElementById("map"), { width, height });
  const context = canvas.getContext("2d");
  const projection = round
    ? d3.geoOrthographic().scale(height * 0.46 * zoom).translate([width / 2, height / 2]).rotate([-121, -31])
    : d3.geoEqualEarth().rotate([-11, 0]).fitWidth(width, { type: "Sphere" }).translate([width / 2, height / 2]);
  if (!round) projection.scale(projection.scale() * zoom);
  const path = d3.geoPath(projection, context);
  const draw = () => {
    context.clearRect(0, 0, width, height);
    context.beginPath(); path({ type: "Sphere" }); context.fillStyle = "#fbf8f1"; context.fill(); context.strokeStyle = "#ddd"; context.stroke();
    for (const { kind, shape } of shapes) {
      context.beginPath(); path(shape);
      if (kind === "arc") { context.strokeStyle = colors.arc; context.stroke(); } else { context.fillStyle = colors[kind]; context.fill("evenodd"); }
    }
    context.font = "13px sans-serif";
    for (const { name, place } of points) {
      if (round && d3.geoDistance(place, projection.invert([width / 2, height / 2])) > Math.PI / 2) continue;
      const [x, y] = projection(place);
      context.beginPath(); context.arc(x, y, 7, 0, 7); context.fillStyle = "#0f5c63"; context.fill();
      context.fillText(name, x + 9, y + 4);
    }
  };
  let asked = false;
  const redraw = () => { if (!asked) { asked = true; requestAnimationFrame(() => { asked = false; draw(); }); } };
  let last = null;
  canvas.addEventListener("pointerdown", (event) => { last = event; canvas.setPointerCapture(event.pointerId); });
  canvas.addEventListener("pointerup", () => { last = null; });
  canvas.addEventListener("pointermove", (event) => {
    if (!last) return;
    const [right, down] = [event.clientX - last.clientX, event.clientY - last.clientY];
    last = event;
    if (round) {
      const [lambda, phi] = projection.rotate();
      const degrees = 180 / Math.PI / projection.scale();
      projection.rotate([lambda + right * degrees, phi - down * degrees]);
    } else {
      const [x, y] = projection.translate();
      projection.translate([x + right, y + down]);
    }
    redraw();
  });
  window.view = () => JSON.stringify([projection.rotate(), projection.translate()]);
  draw();
  document.documentElement.dataset.app = "ready";
})();
`;

/** The lines of a built site's globe, in degrees, each with whose it is. */
export async function lines(dist) {
  const name = (await readdir(dist)).find((file) => /^globe-.*\.json$/.test(file));
  const { frame, lines } = JSON.parse(await readFile(join(dist, name), "utf8"));
  return lines.map(({ kind, steps }) => {
    let [x, y] = [frame.projection.meridian, 0];
    const places = steps.map(([east, north]) => {
      [x, y] = [x + east / 10, y + north / 10];
      return [x, y];
    });
    return { kind, places };
  });
}

/** Shapes as d3-geo wants them: a ring is turned so that it holds less than half of the globe. */
async function shapes(dist, content) {
  const geo = await import("d3-geo");
  const polygon = (ring) => {
    const closed = [...ring, ring[0]];
    return geo.geoArea({ type: "Polygon", coordinates: [closed] }) > 2 * Math.PI ? closed.reverse() : closed;
  };
  const { countries } = JSON.parse(await readFile(join(content, "partners.json"), "utf8"));
  const all = { land: [], agreement: [], "capacity-building": [], arc: [] };
  for (const { kind: of, places } of await lines(dist)) {
    const kind = of === "land" ? "land" : "arc" in of ? "arc" : countries[of.country].relation;
    all[kind].push(kind === "arc" ? places : [polygon(places)]);
  }
  const shape = (kind, coordinates) => ({ type: kind === "arc" ? "MultiLineString" : "MultiPolygon", coordinates });
  return {
    shapes: Object.entries(all).map(([kind, coordinates]) => ({ kind, shape: shape(kind, coordinates) })),
    points: countries.map(({ name, position }) => ({ name: name.en, place: position })),
    colors: { land: "#e3dac7", agreement: "#6fa8a3", "capacity-building": "#d9a86c", arc: "#999" },
  };
}

/** Writes the page's folder. */
export async function write(out, dist, content) {
  await mkdir(out, { recursive: true });
  const require = createRequire(import.meta.url);
  for (const [name, path] of Object.entries(MODULES)) {
    // Their `exports` name no such path: found beside what they do name.
    const folder = require.resolve(name).split("/node_modules/")[0];
    await writeFile(join(out, `${name}.js`), await readFile(join(folder, "node_modules", path)));
  }
  await writeFile(join(out, "shapes.json"), JSON.stringify(await shapes(dist, content)));
  await writeFile(join(out, "index.html"), PAGE);
  await writeFile(join(out, "page.js"), SCRIPT);
  await writeFile(join(out, "_headers"), "");
}
