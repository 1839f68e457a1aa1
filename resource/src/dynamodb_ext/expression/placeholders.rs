//! The placeholders of one request: `#0` for a name, `:0` for a value.

use std::borrow::Cow;
use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;

use super::path::Path;
use crate::dynamodb_ext::step::joined;
use crate::dynamodb_ext::value::ValueError;

/// The names and values of all expressions of one request.
#[derive(Debug, Default)]
pub(crate) struct Placeholders {
    names: Vec<String>,
    values: HashMap<String, AttributeValue>,
}

/// `ExpressionAttributeNames` and `ExpressionAttributeValues`: absent if empty, since `DynamoDB` refuses empty ones.
pub(crate) type Filled = (
    Option<HashMap<String, String>>,
    Option<HashMap<String, AttributeValue>>,
);

impl Placeholders {
    /// The path with a placeholder for each name.
    pub(super) fn path(&mut self, path: &Path) -> String {
        joined(path.steps().iter(), |name| Cow::Owned(self.name(name)))
    }

    /// The placeholder of a name: the same one each time that the name occurs.
    fn name(&mut self, name: &str) -> String {
        let known = self.names.iter().position(|known| known == name);
        let index = known.unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        });
        format!("#{index}")
    }

    /// The placeholder of a value.
    pub(super) fn value(
        &mut self,
        value: Result<AttributeValue, ValueError>,
    ) -> Result<String, ValueError> {
        let placeholder = format!(":{}", self.values.len());
        self.values.insert(placeholder.clone(), value?);
        Ok(placeholder)
    }

    /// The paths of a projection.
    pub(crate) fn projection(&mut self, paths: &[Path]) -> Option<String> {
        let paths: Vec<_> = paths.iter().map(|path| self.path(path)).collect();
        (!paths.is_empty()).then(|| paths.join(", "))
    }

    /// What goes into the request beside the expressions.
    pub(crate) fn into_filled(self) -> Filled {
        let names = self.names.into_iter().enumerate();
        let names: HashMap<_, _> = names
            .map(|(index, name)| (format!("#{index}"), name))
            .collect();
        (
            (!names.is_empty()).then_some(names),
            (!self.values.is_empty()).then_some(self.values),
        )
    }
}
