//! Progress while a call takes its time; on a terminal only.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// Turns while something is under way, and is gone afterwards.
pub struct Progress(ProgressBar);

impl Progress {
    /// Starts, on standard error; `text` says what is under way.
    pub fn start(text: String) -> Self {
        let bar = ProgressBar::new_spinner();
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed:.dim}") {
            bar.set_style(style);
        }
        bar.set_message(text);
        bar.enable_steady_tick(Duration::from_millis(100));
        Self(bar)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
