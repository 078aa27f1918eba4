// The first picture, on a canvas of its own: reading the engine takes longer than painting all the
// rest. Until it has been read, this camera answers to its words.
function firstSight(box) {
  const canvas = box.appendChild(document.createElement("canvas"));
  const camera = { x: 0, y: 0, scale: 1 };
  return {
    getViewPosition: () => ({ x: camera.x, y: camera.y }),
    getScale: () => camera.scale,
    canvasToDOM: ({ x, y }) => ({ x: (x - camera.x) * camera.scale + box.clientWidth / 2, y: (y - camera.y) * camera.scale + box.clientHeight / 2 }),
    DOMtoCanvas: ({ x, y }) => ({ x: (x - box.clientWidth / 2) / camera.scale + camera.x, y: (y - box.clientHeight / 2) / camera.scale + camera.y }),
    moveTo({ position, scale = camera.scale }) {
      Object.assign(camera, position, { scale });
      redrawSoon();
    },
    setSize() {},
    setOptions() {},
    redraw() {
      if (!seen || !box.clientWidth) return;
      [canvas.width, canvas.height] = [box.clientWidth, box.clientHeight].map((side) => Math.round(side * devicePixelRatio));
      canvas.style.width = canvas.style.height = "100%";
      drawFrame(canvas.getContext("2d"), viewNow(), devicePixelRatio);
    },
  };
}
