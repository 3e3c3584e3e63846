"""Numbers as English says them in single words, in small letters."""

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TEN = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
UNITS = {word: number for number, word in enumerate(_SMALL)}
TENS = {word: 10 * number for number, word in enumerate(_TEN, 2)}
COUNTED = {"hundred": 100, "dozen": 12}
LARGE = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
# For patterns: the words as alternatives, and a number in digits or in one or several of these words.
SPOKEN = "|".join([*UNITS, *TENS, *COUNTED, *LARGE])
NUMBER = rf"\d[\d,]*(?:\.\d+)?|\b(?:{SPOKEN})(?:[ -](?:{SPOKEN}))*"
