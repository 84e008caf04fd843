#pragma once
#include "report/words.hpp"
