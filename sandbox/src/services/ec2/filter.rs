//! The filters of a listing.
//!
//! See <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html>.

use super::error;
use super::parameters::Parameters;
use crate::services::failure::Failure;
use crate::wildcard::matches;

/// The most values of all filters of a request.
const VALUES: usize = 200;

/// What a listing keeps: that which fits each of these.
#[derive(Debug)]
pub(super) struct Filters(Vec<Filter>);

/// A name, and the values of which one has to fit.
#[derive(Debug)]
struct Filter {
    name: String,
    values: Vec<String>,
}

impl Filters {
    /// Reads a request's filters, whose names must be `known`. There, `tag:*` stands for every tag.
    ///
    /// # Errors
    ///
    /// `InvalidParameterValue` for a filter that the sandbox does not know or that has no values, and `FilterLimitExceeded`.
    pub(super) fn read(parameters: &Parameters, known: &[&str]) -> Result<Self, Failure> {
        let filters = parameters.items("Filter").into_iter().map(|filter| {
            let name = filter.text("Name").unwrap_or_default();
            if !known.iter().any(|known| matches(known, name)) {
                let known = known.join(", ");
                let message = format!("The filter '{name}' is invalid; the sandbox knows {known}");
                return Err(error::invalid(message));
            }
            let values = filter.texts("Value");
            if values.is_empty() {
                return Err(error::invalid(format!("The filter '{name}' has no values")));
            }
            let name = name.to_owned();
            Ok(Filter { name, values })
        });
        let filters: Vec<Filter> = filters.collect::<Result<_, _>>()?;
        if filters
            .iter()
            .map(|filter| filter.values.len())
            .sum::<usize>()
            > VALUES
        {
            let message = format!("The filters of a request can have {VALUES} values in all");
            return Err(Failure::new(400, "FilterLimitExceeded", message));
        }
        Ok(Self(filters))
    }

    /// Whether a thing fits. It is asked for its values by the name of a filter; none of them is no match.
    pub(super) fn fit(&self, values: impl Fn(&str) -> Vec<String>) -> bool {
        self.0.iter().all(|filter| {
            let of_thing = values(&filter.name);
            let has = |pattern: &String| of_thing.iter().any(|value| matches(pattern, value));
            filter.values.iter().any(has)
        })
    }
}
