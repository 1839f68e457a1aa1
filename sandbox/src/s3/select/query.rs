//! A query on its way through the records.

use std::borrow::Cow;

use s3s::S3Result;
use time::OffsetDateTime;

use super::evaluate::{Accumulator, Row};
use super::input::{Counters, Next, Records};
use super::output::{Output, Record};
use super::sql::{Item, Projection, Statement};
use super::value::{Precision, Timestamp, Value};

/// Steps times bytes of the expression that a thread may take at a time.
const MAX_STEPS: usize = 4_000_000;

/// Bytes of the object times bytes of the expression that a thread may take at a time.
const MAX_WORK: usize = 64_000_000;

/// A query, and where it is.
pub(crate) struct Query {
    statement: Statement,
    records: Records,
    output: Output,
    counters: Counters,
    accumulators: Vec<Accumulator>,
    /// How long the expression is, in bytes.
    length: usize,
    /// How many results may still come.
    left: u64,
    is_done: bool,
    now: Timestamp,
}

impl Query {
    pub(crate) fn new(
        statement: Statement,
        length: usize,
        records: Records,
        output: Output,
        counters: Counters,
    ) -> Self {
        let accumulators = statement.aggregates.iter().map(|_| Accumulator::new());
        Self {
            accumulators: accumulators.collect(),
            left: statement.limit.unwrap_or(u64::MAX),
            statement,
            length,
            records,
            output,
            counters,
            is_done: false,
            now: Timestamp {
                at: OffsetDateTime::now_utc(),
                precision: Precision::Second(3),
            },
        }
    }

    pub(crate) fn counters(&self) -> &Counters {
        &self.counters
    }

    /// Where it is in the object, decompressed.
    pub(crate) fn position(&self) -> u64 {
        self.records.source().position()
    }

    /// How many steps, and how many bytes, a thread may take at a time: the fewer, the longer the expression.
    pub(crate) fn batch(&self) -> (usize, u64) {
        let length = self.length.max(1);
        (MAX_STEPS / length, (MAX_WORK / length) as u64)
    }

    pub(crate) fn is_done(&self) -> bool {
        self.is_done
    }

    /// Goes on by one row, and adds what results to the bytes.
    pub(crate) fn step(&mut self, results: &mut Vec<u8>) -> S3Result<()> {
        if self.left == 0 || self.is_done {
            self.is_done = true;
            return Ok(());
        }
        let value = match self.records.next()? {
            Next::Row(value) => value,
            Next::Nothing => return Ok(()),
            Next::End => {
                self.is_done = true;
                return self.finish(results);
            }
        };
        let has_positions = matches!(self.records, Records::Csv(_));
        let row = row(&self.statement, &value, has_positions, &[], self.now);
        if let Some(filter) = &self.statement.filter
            && filter.truth(&row)? != Some(true)
        {
            return Ok(());
        }
        if self.accumulators.is_empty() {
            results.extend(self.result(&row)?);
            self.left -= 1;
            return Ok(());
        }
        let accumulators = self.accumulators.iter_mut();
        let mut pairs = accumulators.zip(&self.statement.aggregates);
        pairs.try_for_each(|(accumulator, aggregate)| accumulator.add(aggregate, &row))
    }

    /// The one result of a query with aggregates.
    fn finish(&mut self, results: &mut Vec<u8>) -> S3Result<()> {
        if self.accumulators.is_empty() {
            return Ok(());
        }
        let accumulators = std::mem::take(&mut self.accumulators);
        let pairs = accumulators.into_iter().zip(&self.statement.aggregates);
        let values = pairs.map(|(accumulator, aggregate)| accumulator.finish(aggregate.function));
        let values: Vec<Value> = values.collect::<S3Result<_>>()?;
        let row = row(&self.statement, &Value::Missing, false, &values, self.now);
        results.extend(self.result(&row)?);
        Ok(())
    }

    /// The record that a row results in.
    fn result(&self, row: &Row<'_>) -> S3Result<Vec<u8>> {
        let mut record = self.output.record();
        match &self.statement.projection {
            Projection::All => record.spread(row.value)?,
            Projection::Items(items) => {
                for item in items {
                    add(&mut record, item, row)?;
                }
            }
        }
        Ok(record.end())
    }
}

fn row<'a>(
    statement: &'a Statement,
    value: &'a Value,
    has_positions: bool,
    aggregates: &'a [Value],
    now: Timestamp,
) -> Row<'a> {
    Row {
        value,
        alias: &statement.alias,
        has_positions,
        aggregates,
        now,
    }
}

fn add<'a>(record: &mut Record<'_>, item: &'a Item, row: &Row<'a>) -> S3Result<()> {
    match item {
        Item::Field(name, expression) => {
            let value: Cow<'_, Value> = expression.evaluate(row)?;
            record.field(name.as_deref(), &value)
        }
        Item::Spread(path) => record.spread(&*path.find(row)?),
    }
}
