"""Files and streams into documents; the first stage of the road."""

from kg.text.cleaning import clean
from kg.text.readers import read

__all__ = ["clean", "read"]
