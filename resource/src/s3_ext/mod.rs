//! What the handles of S3 have beyond the description: what boto3 injects by hand, and what it lacks.
//!
//! | | boto3 | Here |
//! |---|---|---|
//! | T6 | `Bucket.load` | [`Bucket::load`](crate::s3::Bucket::load): HEAD, so that a refusal is an error |
//! | – | `Bucket.creation_date` | [`Bucket::creation_date`](crate::s3::Bucket::creation_date), which asks for it alone |
//! | T7 | `Bucket.upload_file` | [`Bucket::upload`](crate::s3::Bucket::upload)`(key).from_path(path)` |
//! | T8 | `Bucket.download_file` | [`Bucket::download`](crate::s3::Bucket::download)`(key).to_path(path)` |
//! | T9 | `Bucket.upload_fileobj` | [`Bucket::upload`](crate::s3::Bucket::upload)`(key).from_reader(reader)` |
//! | T10 | `Bucket.download_fileobj` | [`Bucket::download`](crate::s3::Bucket::download)`(key).to_writer(writer)` |
//! | T11 | `Bucket.copy` | [`Bucket::copy`](crate::s3::Bucket::copy)`(source, key).send()` |
//! | T12 | `Object.upload_file` | [`Object::upload`](crate::s3::Object::upload)`().from_path(path)` |
//! | T13 | `Object.download_file` | [`Object::download`](crate::s3::Object::download)`().to_path(path)` |
//! | T14 | `Object.upload_fileobj` | [`Object::upload`](crate::s3::Object::upload)`().from_reader(reader)` |
//! | T15 | `Object.download_fileobj` | [`Object::download`](crate::s3::Object::download)`().to_writer(writer)` |
//! | T16 | `Object.copy` | [`Object::copy`](crate::s3::Object::copy)`(source).send()` |
//! | T17 | `ObjectSummary.load` | [`ObjectSummary::load`](crate::s3::ObjectSummary::load), and `reload` |
//! | – | – | `exists()`, which tells a missing thing from a forbidden one |
//! | – | `smart_open` | [`Object::reader`](crate::s3::Object::reader), [`Object::writer`](crate::s3::Object::writer), [`S3::open`](crate::s3::S3::open) |
//! | – | – | [`Bucket::delete_keys`](crate::s3::Bucket::delete_keys), for keys that no collection lists |

mod batch;
mod creation_date;
mod exists;
mod open;
mod transfers;
