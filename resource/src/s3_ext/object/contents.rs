//! All of an object at once.

use bytes::Bytes;

use crate::s3::Object;
use crate::s3_ext::contents::contents;
use crate::transfer::Contents;

contents!(Object);
