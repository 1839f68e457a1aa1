//! The columns that a query names.

use super::ast::{Expression, Item, Path, Projection, Statement, Step};
use crate::s3::select::value::Name;

impl Statement {
    /// The columns that it names, each as often as it does.
    pub(crate) fn columns(&self) -> impl Iterator<Item = &Name> {
        let mut paths = Vec::new();
        if let Projection::Items(items) = &self.projection {
            for item in items {
                match item {
                    Item::Field(_, expression) => expression.paths(&mut paths),
                    Item::Spread(path) => paths.push(path),
                }
            }
        }
        let arguments = self
            .aggregates
            .iter()
            .filter_map(|one| one.argument.as_ref());
        for expression in arguments.chain(&self.filter) {
            expression.paths(&mut paths);
        }
        paths.into_iter().filter_map(|path| self.column(path))
    }

    /// The field of the row that a path begins with.
    fn column<'a>(&self, path: &'a Path) -> Option<&'a Name> {
        if !path.begins_with_row(&self.alias) {
            return Some(&path.root);
        }
        match path.steps.first() {
            Some(Step::Field(name)) => Some(name),
            _ => None,
        }
    }
}

impl Path {
    /// Whether the root is the name of the row.
    pub(crate) fn begins_with_row(&self, alias: &Name) -> bool {
        if self.root.quoted {
            self.root.text == alias.text
        } else {
            alias.is(&self.root.text)
        }
    }
}

impl Expression {
    /// Collects the paths in an expression.
    fn paths<'a>(&'a self, paths: &mut Vec<&'a Path>) {
        let mut visit = |expression: &'a Self| expression.paths(paths);
        match self {
            Self::Path(path) => paths.push(path),
            Self::Literal(_) | Self::Aggregate(_) => {}
            Self::Chain(first, links) => {
                visit(first);
                for (_, operand) in links {
                    visit(operand);
                }
            }
            Self::All(members) | Self::Any(members) | Self::Call(_, members) => {
                members.iter().for_each(visit);
            }
            Self::Not(inner) | Self::Negate(inner) | Self::Is(inner, _) | Self::Cast(inner, _) => {
                visit(inner);
            }
            Self::Between(operands) => operands.iter().for_each(visit),
            Self::In(value, members) => {
                visit(value);
                members.iter().for_each(visit);
            }
            Self::Like {
                value,
                pattern,
                escape,
            } => {
                visit(value);
                visit(pattern);
                escape.as_deref().into_iter().for_each(visit);
            }
            Self::Case {
                operand,
                branches,
                otherwise,
            } => {
                operand.as_deref().into_iter().for_each(&mut visit);
                for (when, then) in branches {
                    visit(when);
                    visit(then);
                }
                otherwise.as_deref().into_iter().for_each(visit);
            }
        }
    }
}
