//! An explanation as text.

use std::fmt;

use super::{ExplainedSetting, Explanation};

/// One line per setting: name, value, source. Below it, indented, the other sources that are set. At the end the advice.
impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let longest =
            |length: fn(&ExplainedSetting) -> usize| self.settings.iter().map(length).max();
        let names = longest(|setting| setting.name.chars().count()).unwrap_or(0);
        let values = longest(|setting| shown(setting).chars().count()).unwrap_or(0);
        for setting in &self.settings {
            let (name, value, source) = (&setting.name, shown(setting), &setting.source);
            writeln!(f, "{name:names$}  {value:values$}  {source}")?;
            let others = setting.other_sources.iter();
            for other in others.filter(|other| other.reason != "not set") {
                let (source, reason) = (&other.source, &other.reason);
                writeln!(f, "{:names$}    not {source}: {reason}", "")?;
            }
        }
        for advice in &self.advice {
            writeln!(f, "advice: {advice}")?;
        }
        Ok(())
    }
}

fn shown(setting: &ExplainedSetting) -> &str {
    setting.value.as_deref().unwrap_or("-")
}
