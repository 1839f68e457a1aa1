//! Operators, from those that bind least to those that bind most: OR, AND, NOT, comparisons, `+ - ||`, `* / %`, signs.

use s3s::S3Result;

use super::ast::{Expression, Infix, Test, UNSUPPORTED};
use super::statement::Parser;
use super::token::Kind;
use crate::s3::error;
use crate::s3::select::value::Arithmetic;

/// How deep expressions may be nested.
const MAX_DEPTH: usize = 64;

/// The operators of sums and of products.
const LEVELS: [&[(&str, Infix)]; 2] = [
    &[
        ("+", Infix::Arithmetic(Arithmetic::Add)),
        ("-", Infix::Arithmetic(Arithmetic::Subtract)),
        ("||", Infix::Concatenate),
    ],
    &[
        ("*", Infix::Arithmetic(Arithmetic::Multiply)),
        ("/", Infix::Arithmetic(Arithmetic::Divide)),
        ("%", Infix::Arithmetic(Arithmetic::Remainder)),
    ],
];

const COMPARISONS: [(&str, Infix); 7] = [
    ("=", Infix::Equal),
    ("<>", Infix::NotEqual),
    ("!=", Infix::NotEqual),
    ("<", Infix::Less),
    ("<=", Infix::LessOrEqual),
    (">", Infix::Greater),
    (">=", Infix::GreaterOrEqual),
];

impl Parser {
    /// An expression.
    pub(super) fn expression(&mut self) -> S3Result<Expression> {
        self.nested(|parser| {
            let mut any = vec![parser.conjunction()?];
            while parser.take_keyword("or") {
                any.push(parser.conjunction()?);
            }
            Ok(only(any).unwrap_or_else(Expression::Any))
        })
    }

    fn conjunction(&mut self) -> S3Result<Expression> {
        let mut all = vec![self.negation()?];
        while self.take_keyword("and") {
            all.push(self.negation()?);
        }
        Ok(only(all).unwrap_or_else(Expression::All))
    }

    fn negation(&mut self) -> S3Result<Expression> {
        if !self.take_keyword("not") {
            return self.comparison();
        }
        let inner = self.nested(Self::negation)?;
        Ok(Expression::Not(Box::new(inner)))
    }

    fn comparison(&mut self) -> S3Result<Expression> {
        let mut value = self.sum()?;
        let mut tests = 0;
        loop {
            let mut links = Vec::new();
            while let Some(operator) = self.take_operator(&COMPARISONS) {
                links.push((operator, self.sum()?));
            }
            if !links.is_empty() {
                value = Expression::Chain(Box::new(value), links);
            }
            let is_negated = self.peek().is_keyword("not")
                && ["between", "in", "like"]
                    .iter()
                    .any(|word| self.then_keyword(word));
            if is_negated {
                self.advance();
            }
            let Some(word) = self.test_word() else {
                return Ok(value);
            };
            self.advance();
            tests += 1;
            if tests > MAX_DEPTH {
                return Err(too_deep());
            }
            value = self.test(&word, value)?;
            if is_negated {
                value = Expression::Not(Box::new(value));
            }
        }
    }

    /// The keyword of a test that follows a value.
    fn test_word(&self) -> Option<String> {
        match &self.peek().kind {
            Kind::Keyword(word) if ["between", "in", "is", "like"].contains(&&**word) => {
                Some(word.clone())
            }
            _ => None,
        }
    }

    fn test(&mut self, word: &str, value: Expression) -> S3Result<Expression> {
        match word {
            "between" => {
                let low = self.sum()?;
                if !self.take_keyword("and") {
                    return Err(self.peek().unexpected());
                }
                let high = self.sum()?;
                Ok(Expression::Between(Box::new([value, low, high])))
            }
            "in" => {
                self.expect(
                    "(",
                    s3s::S3ErrorCode::ParseExpectedLeftParenValueConstructor,
                )?;
                let mut members = vec![self.expression()?];
                while self.take_symbol(",") {
                    members.push(self.expression()?);
                }
                self.expect(")", s3s::S3ErrorCode::ParseExpectedTokenType)?;
                Ok(Expression::In(Box::new(value), members))
            }
            "like" => {
                let pattern = Box::new(self.sum()?);
                let escape = if self.take_keyword("escape") {
                    Some(Box::new(self.sum()?))
                } else {
                    None
                };
                Ok(Expression::Like {
                    value: Box::new(value),
                    pattern,
                    escape,
                })
            }
            _ => self.is(value),
        }
    }

    /// `IS [NOT] NULL`, and the like.
    fn is(&mut self, value: Expression) -> S3Result<Expression> {
        let is_negated = self.take_keyword("not");
        let token = self.peek();
        let test = match &token.kind {
            Kind::Keyword(word) => match &**word {
                "null" | "unknown" => Some(Test::Null),
                "missing" => Some(Test::Missing),
                "true" => Some(Test::True),
                "false" => Some(Test::False),
                _ => None,
            },
            _ => None,
        };
        let Some(test) = test else {
            let what = "Expected a type name after IS";
            return Err(token.error(s3s::S3ErrorCode::ParseExpectedTypeName, what));
        };
        self.advance();
        let is = Expression::Is(Box::new(value), test);
        Ok(if is_negated {
            Expression::Not(Box::new(is))
        } else {
            is
        })
    }

    fn sum(&mut self) -> S3Result<Expression> {
        self.chain(LEVELS[0], |parser| parser.chain(LEVELS[1], Self::signed))
    }

    fn chain(
        &mut self,
        operators: &[(&str, Infix)],
        operand: impl Fn(&mut Self) -> S3Result<Expression>,
    ) -> S3Result<Expression> {
        let first = operand(self)?;
        let mut links = Vec::new();
        while let Some(operator) = self.take_operator(operators) {
            links.push((operator, operand(self)?));
        }
        if links.is_empty() {
            return Ok(first);
        }
        Ok(Expression::Chain(Box::new(first), links))
    }

    fn signed(&mut self) -> S3Result<Expression> {
        if self.take_symbol("-") {
            let value = self.nested(Self::signed)?;
            return Ok(Expression::Negate(Box::new(value)));
        }
        if self.take_symbol("+") {
            return self.nested(Self::signed);
        }
        self.term()
    }

    fn take_operator(&mut self, operators: &[(&str, Infix)]) -> Option<Infix> {
        let token = self.peek();
        let found = operators.iter().find(|(symbol, _)| token.is_symbol(symbol));
        let (_, operator) = *found?;
        self.advance();
        Some(operator)
    }

    /// Reads what is nested in an expression.
    fn nested(
        &mut self,
        read: impl FnOnce(&mut Self) -> S3Result<Expression>,
    ) -> S3Result<Expression> {
        if self.depth >= MAX_DEPTH {
            return Err(too_deep());
        }
        self.depth += 1;
        let expression = read(self);
        self.depth -= 1;
        expression
    }
}

/// The only one of several expressions, or all of them.
fn only(mut expressions: Vec<Expression>) -> Result<Expression, Vec<Expression>> {
    match expressions.pop() {
        Some(last) if expressions.is_empty() => Ok(last),
        last => {
            expressions.extend(last);
            Err(expressions)
        }
    }
}

fn too_deep() -> s3s::S3Error {
    error::error(UNSUPPORTED, "The SQL expression is nested too deeply.")
}
