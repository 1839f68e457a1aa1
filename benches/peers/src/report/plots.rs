//! Plots on logarithmic axes, as SVG.

use std::path::Path;

use plotters::prelude::*;

use super::growth::{Line, lines};
use crate::measure::Measured;
use crate::{Error, Result};

const SIZE: (u32, u32) = (800, 500);

/// Draws time and memory against keys into a folder.
pub(crate) fn draw(measured: &[Measured], folder: &Path) -> Result<()> {
    for task in ["list", "delete"] {
        let file = folder.join(format!("{task}.svg"));
        plot(
            &file,
            "seconds",
            &lines(measured, task, |cost| cost.seconds),
        )?;
    }
    let memory = lines(measured, "list", |cost| cost.peak_mib);
    plot(&folder.join("memory.svg"), "MiB at the peak", &memory)
}

/// One plot: a line a way.
fn plot(file: &Path, unit: &str, lines: &[Line]) -> Result<()> {
    let points = || lines.iter().flat_map(|(_, points)| points).copied();
    let (x, y) = (
        range(points().map(|(x, _)| x)),
        range(points().map(|(_, y)| y)),
    );
    let area = SVGBackend::new(file, SIZE).into_drawing_area();
    area.fill(&WHITE).map_err(failed)?;
    let mut chart = ChartBuilder::on(&area)
        .margin(20)
        .x_label_area_size(40)
        .y_label_area_size(70)
        .build_cartesian_2d((x.0..x.1).log_scale(), (y.0..y.1).log_scale())
        .map_err(failed)?;
    let mut mesh = chart.configure_mesh();
    mesh.x_desc("keys").y_desc(unit).draw().map_err(failed)?;
    for (index, (way, points)) in lines.iter().enumerate() {
        let color = Palette99::pick(index).stroke_width(2);
        chart
            .draw_series(LineSeries::new(points.iter().copied(), color).point_size(3))
            .map_err(failed)?
            .label(*way)
            .legend(move |(x, y)| PathElement::new(vec![(x, y), (x + 20, y)], color));
    }
    let mut labels = chart.configure_series_labels();
    let labels = labels
        .position(SeriesLabelPosition::UpperLeft)
        .border_style(BLACK);
    labels.background_style(WHITE).draw().map_err(failed)?;
    area.present().map_err(failed)
}

/// The range of an axis, with a little room on both sides.
fn range(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let least = values.clone().fold(f64::INFINITY, f64::min);
    let most = values.fold(0.0, f64::max);
    if least > most {
        (1.0, 10.0)
    } else {
        (least * 0.8, most * 1.25)
    }
}

fn failed(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::way(error.to_string())
}
