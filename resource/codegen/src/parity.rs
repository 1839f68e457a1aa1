//! What boto3's model of a service has, and a description lacks.

use std::fmt;

use crate::boto3::{Element, ElementKind, SERVICE};
use crate::description::{Description, Request, Resource};
use crate::names::pascal;

/// The comparison of a description with boto3's model.
#[derive(Debug)]
pub struct Report {
    elements: Vec<(Element, Found)>,
}

/// Whether a description has an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Present,
    Missing,
    /// Missing because the SDK lacks the operation, as the description says.
    Gap,
}

impl Report {
    /// Compares: an element is there if the description has it under the same name, with the same operation (or one
    /// that says which it replaces), leading to the same resource.
    #[must_use]
    pub fn new(elements: Vec<Element>, description: &Description) -> Self {
        let elements = elements.into_iter().map(|element| {
            let found = find(&element, description);
            (element, found)
        });
        Self {
            elements: elements.collect(),
        }
    }

    /// Whether nothing is missing but what the SDK lacks too.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.count(|_, found| found == Found::Missing) == 0
    }

    /// What is missing, each with ` gap` at its end where the SDK lacks it too.
    pub fn missing(&self) -> impl Iterator<Item = String> {
        self.elements
            .iter()
            .filter_map(|(element, found)| match found {
                Found::Present => None,
                Found::Missing => Some(element.to_string()),
                Found::Gap => Some(format!("{element} gap")),
            })
    }

    fn count(&self, wanted: impl Fn(&Element, Found) -> bool) -> usize {
        self.elements
            .iter()
            .filter(|(element, found)| wanted(element, *found))
            .count()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for element in self.missing() {
            writeln!(f, "missing: {element}")?;
        }
        for kind in ElementKind::ALL {
            let all = self.count(|element, _| element.kind == kind);
            let present =
                self.count(|element, found| element.kind == kind && found == Found::Present);
            writeln!(f, "{:<12} {present:>3} of {all:>3}", kind.key())?;
        }
        let all = self.elements.len();
        let present = self.count(|_, found| found == Found::Present);
        write!(f, "{present} of {all} elements, {} missing", all - present)
    }
}

fn find(element: &Element, description: &Description) -> Found {
    let name = match element.resource.as_str() {
        SERVICE => &description.service.root.text,
        name => name,
    };
    let Some(resource) = description.resource(name) else {
        return Found::Missing;
    };
    let resource = &description.with_handle(resource);
    if has(element, resource, description) {
        Found::Present
    } else if is_gap(element, resource) {
        Found::Gap
    } else {
        Found::Missing
    }
}

fn has(element: &Element, resource: &Resource, description: &Description) -> bool {
    let named = |name: &str| pascal(name) == element.name;
    let sends = |operation: &str| element.operation.as_deref() == Some(operation);
    let leads_to = |target: Option<&str>| element.target.as_deref() == target;
    match element.kind {
        ElementKind::Resource => true,
        ElementKind::Identifier => resource.identifiers.iter().any(|one| named(&one.name.text)),
        ElementKind::Load => resource.load.iter().any(|one| sends(&one.operation.text)),
        ElementKind::Action => resource.actions.iter().any(|one| {
            let target = one
                .target
                .as_ref()
                .map(|target| target.resource.text.as_str());
            named(&one.name.text) && sends(&one.operation.text) && leads_to(target)
        }),
        // The handle on top has an accessor for every resource, named after it.
        ElementKind::SubResource if description.is_root(resource) => {
            let target = element.target.as_deref();
            target == Some(&element.name) && description.resource(&element.name).is_some()
        }
        ElementKind::SubResource => resource
            .has
            .iter()
            .any(|one| named(&one.name.text) && leads_to(Some(&one.target.resource.text))),
        ElementKind::Collection => resource.collections.iter().any(|one| {
            let operation = one.instead_of.as_ref().unwrap_or(&one.operation.text);
            named(&one.name.text) && sends(operation) && leads_to(Some(&one.target.resource.text))
        }),
        ElementKind::BatchAction => is_among(element, &resource.batch),
        ElementKind::Waiter => resource
            .waiters
            .iter()
            .any(|one| named(&one.name.text) && sends(&one.waiter.text)),
    }
}

fn is_among(element: &Element, requests: &[Request]) -> bool {
    requests.iter().any(|one| {
        pascal(&one.name.text) == element.name
            && element.operation.as_ref() == Some(&one.operation.text)
    })
}

/// A load has no name of its own, and stands among the gaps as `load`.
fn is_gap(element: &Element, resource: &Resource) -> bool {
    match element.kind {
        ElementKind::Load => {
            let operation = element.operation.as_ref();
            let mut gaps = resource.gaps.iter();
            gaps.any(|gap| gap.name.text == "load" && operation == Some(&gap.operation.text))
        }
        ElementKind::Action => is_among(element, &resource.gaps),
        _ => false,
    }
}
