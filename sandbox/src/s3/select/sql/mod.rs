//! The SQL of S3 Select: from text to a [`Statement`].
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-select-sql-reference.html>.
//!
//! | File | Concept |
//! |---|---|
//! | `token.rs`, `lexer.rs` | the words of an expression |
//! | `keywords.rs` | the words that are reserved |
//! | `ast.rs`, `columns.rs` | what the parser returns, and the columns in it |
//! | `statement.rs` | SELECT, FROM, WHERE, LIMIT |
//! | `operators.rs` | operators, by their precedence |
//! | `terms.rs` | literals, paths, CASE, CAST |
//! | `calls.rs` | functions and aggregates |

mod ast;
mod calls;
mod columns;
mod keywords;
mod lexer;
mod operators;
mod statement;
mod terms;
#[cfg(test)]
mod tests;
mod token;

pub(crate) use ast::{
    Aggregate, AggregateFunction, Expression, Function, Infix, Item, Path, Projection, Statement,
    Step, Test, Type,
};
