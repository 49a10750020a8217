// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/CharacterKind.h"

#include <utf8proc.h>

namespace daguerre {

CharacterKind kindOf(char32_t character)
{
    if ((character >= 0x09 && character <= 0x0D) || character == 0x85)
        return CharacterKind::Space;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
        return CharacterKind::Letter;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return CharacterKind::Number;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return CharacterKind::Space;
    default:
        return CharacterKind::Other;
    }
}

bool isDecimalDigit(char32_t character)
{
    return utf8proc_category(static_cast<utf8proc_int32_t>(character)) == UTF8PROC_CATEGORY_ND;
}

} // namespace daguerre
