"use strict";
// Draws the charts from the JSON that the page carries; the tables need no script.
(() => {
  const report = JSON.parse(document.getElementById("data").textContent);
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // The interval of each bar, and the line where both sides take the same time.
  const intervals = {
    id: "intervals",
    afterDatasetsDraw(chart) {
      const { ctx, scales: { x }, chartArea } = chart;
      ctx.save();
      ctx.strokeStyle = color("--text");
      ctx.lineWidth = 1.5;
      chart.data.datasets.forEach((dataset, index) => {
        chart.getDatasetMeta(index).data.forEach((bar, i) => {
          const error = dataset.errors[i];
          if (!error) return;
          const from = x.getPixelForValue(Math.max(x.min, dataset.data[i] - error));
          const to = x.getPixelForValue(Math.min(x.max, dataset.data[i] + error));
          ctx.beginPath();
          ctx.moveTo(from, bar.y);
          ctx.lineTo(to, bar.y);
          for (const end of [from, to]) {
            ctx.moveTo(end, bar.y - 4);
            ctx.lineTo(end, bar.y + 4);
          }
          ctx.stroke();
        });
      });
      ctx.setLineDash([5, 4]);
      ctx.beginPath();
      ctx.moveTo(x.getPixelForValue(1), chartArea.top);
      ctx.lineTo(x.getPixelForValue(1), chartArea.bottom);
      ctx.stroke();
      ctx.restore();
    },
  };

  const ratioError = (row) =>
    row.ratio * Math.hypot(row.subject_error_ns / row.subject_ns, row.peer_error_ns / row.peer_ns);

  const ratios = (canvas) => {
    const cases = canvas.dataset.cases.split(",");
    const rows = report.comparisons.filter(
      (row) =>
        row.suite === canvas.dataset.suite &&
        row.subject === canvas.dataset.subject &&
        row.peer === canvas.dataset.peer &&
        cases.includes(row.case));
    canvas.parentElement.style.height = 70 + rows.length * 26 + "px";
    return new Chart(canvas, {
      type: "bar",
      data: {
        labels: rows.map((row) => row.case + "  " + row.op),
        datasets: [{
          data: rows.map((row) => row.ratio),
          errors: rows.map(ratioError),
          backgroundColor: rows.map((row) => color(row.ratio < 1 ? "--slower" : "--subject")),
          barPercentage: 0.75,
        }],
      },
      options: {
        indexAxis: "y",
        maintainAspectRatio: false,
        animation: false,
        scales: {
          x: {
            beginAtZero: true,
            suggestedMax: Math.max(1.2, ...rows.map((row) => row.ratio + ratioError(row))),
            title: { display: true, text: "times as fast as " + canvas.dataset.peer, color: color("--quiet") },
            ticks: { color: color("--quiet") },
            grid: { color: color("--line") },
          },
          y: { ticks: { color: color("--text"), autoSkip: false }, grid: { display: false } },
        },
        plugins: {
          legend: { display: false },
          tooltip: {
            callbacks: {
              label: (item) => {
                const row = rows[item.dataIndex];
                return `${row.ratio.toFixed(2)}x: ${row.subject_ns.toFixed(1)} ns against ${row.peer_ns.toFixed(1)} ns`;
              },
            },
          },
        },
      },
      plugins: [intervals],
    });
  };

  const warmup = (canvas) => {
    const curve = report.warmup[Number(canvas.dataset.curve)];
    canvas.parentElement.style.height = "300px";
    const line = (label, data, name) => ({
      label, data, borderColor: color(name), backgroundColor: color(name), pointRadius: 2, tension: 0.2,
    });
    return new Chart(canvas, {
      type: "line",
      data: {
        labels: curve.subject_operations.map((_, i) => (i + 1) * curve.slice_ms),
        datasets: [
          line(curve.subject, curve.subject_operations, "--subject"),
          line(curve.peer, curve.peer_operations, "--peer"),
        ],
      },
      options: {
        maintainAspectRatio: false,
        animation: false,
        scales: {
          x: {
            title: { display: true, text: "milliseconds since the first operation", color: color("--quiet") },
            ticks: { color: color("--quiet") },
            grid: { color: color("--line") },
          },
          y: {
            beginAtZero: true,
            title: { display: true, text: `operations in ${curve.slice_ms} ms`, color: color("--quiet") },
            ticks: { color: color("--quiet") },
            grid: { color: color("--line") },
          },
        },
        plugins: { legend: { labels: { color: color("--text") } } },
      },
    });
  };

  let charts = [];
  const draw = () => {
    charts.forEach((chart) => chart.destroy());
    charts = [
      ...[...document.querySelectorAll("canvas[data-suite]")].map(ratios),
      ...[...document.querySelectorAll("canvas[data-curve]")].map(warmup),
    ];
  };
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
})();
